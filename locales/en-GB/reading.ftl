# Around the long texts, which are in later/.
reading-help = Help
reading-privacy = Privacy
reading-accessibility = Accessibility
reading-wait = One moment.
reading-not-here = These words are not on this phone yet. Go online, then try again.
