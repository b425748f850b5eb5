# The accessibility statement. Lines as in help.ftl.
accessibility-aim = What we aim for
accessibility-aim-1 = Everybody should be able to use all of it: by touch, by keyboard, with a screen reader, with large text, in strong contrast, with little reading. The measure is WCAG 2.2, level AA.
accessibility-aim-2 = Larger words, dark colours and more contrast are in Settings. The phone’s own settings for text, colours and movement are followed.

accessibility-tested = What was tested
accessibility-tested-1 = A program (axe-core) checks every page, in English and in Urdu, in Chromium, Firefox and WebKit. It looks at light and dark, at a narrow screen and at very large text. A program finds only some of what can be wrong.
accessibility-tested-2 = Nearly all pages have been looked at on a small screen. The contrast of all colours is reckoned.

accessibility-not-tested = What was not tested yet
accessibility-not-tested-1 = Nobody who uses a screen reader, a switch, voice control or a magnifier every day has tried it yet.
accessibility-not-tested-2 = The reading age has not been tried with readers. The Urdu has not been checked by readers of Urdu.

accessibility-gaps = What we know is lacking
accessibility-gaps-1 = Every page has the same title in the browser, on purpose, so that it doesn’t tell what you write about. That fails one rule (WCAG 2.4.2). The heading of each page says where you are, and the keyboard is taken to it.
accessibility-gaps-2 = There are no easy words, no reading aloud, no speaking in place of typing, and no signing yet.
accessibility-gaps-3 = The picture of your people and the picture of the five strengths can be hard to see. The lists beside them say and do all that the pictures do.
accessibility-gaps-4 = How Urdu looks depends on the letters that the phone has.

accessibility-tell = If something doesn’t work for you
accessibility-tell-1 = There is no address to write to yet. Please tell whoever gave you this app, in any way that suits you. You need no account for that.
