saved-still = اس فون پر خود بخود محفوظ ہوتا ہے
saved-done = اس فون پر محفوظ ہے
saved-not-yet = ابھی محفوظ نہیں ہوا
saved-failed = محفوظ نہیں ہوا
