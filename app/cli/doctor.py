"""Placeholder of commands to come."""

import typer

commands = typer.Typer()
