# The pages of the five capitals. Their names and questions are in capitals.ftl.
# In the middle of the picture.
strengths-me = Me
strengths-marks = What the marks in the picture mean
strengths-questions = Questions that may help
# $group is the name of the group: What I have, Lost or strained …
strengths-add = Add to “{ $group }”
strengths-linked = Who or what place is it linked to?
strengths-group = Where does it belong?
strengths-safety = You don’t have to write anything here. There is a page about staying safe, with numbers to call.
strengths-done = Done for now
