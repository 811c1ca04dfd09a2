"""One module for each section of the site; an endpoint reads its input, asks one service, and renders."""
