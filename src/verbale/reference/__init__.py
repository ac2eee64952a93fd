"""The world as dated data: states, bodies, offices and the word lists of a language."""
