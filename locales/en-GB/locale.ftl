# The language's name in itself, and the way it is written: ltr or rtl.
locale-name = English
locale-direction = ltr
