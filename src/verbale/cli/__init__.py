"""The command line: options in, tables out. Whatever it does is asked of the workspace."""
