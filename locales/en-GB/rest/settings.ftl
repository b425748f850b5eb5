# Language, text and appearance; and the plan's name, who it is for, the nation.
settings-title = Settings
settings-language = Language
settings-size = Size of words
settings-theme = Colours
settings-theme-auto = As the phone is set
settings-theme-light = Light
settings-theme-dark = Dark
settings-theme-contrast = More contrast
settings-name = Name of this plan
settings-unsaid = I’d rather not say
settings-home-hint = Only if you live in another nation than they do. Help numbers follow where you live.
