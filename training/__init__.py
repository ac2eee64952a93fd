"""Makes the models that Verbale ships. Imports `verbale`; nothing in `verbale` imports this."""
