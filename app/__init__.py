"""Demarche: a timeline of US–North Korea diplomacy that can be checked down to the sentence."""
