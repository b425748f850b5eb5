# A worker's answers: the form under each thing that they were given, and the same words beside what the person wrote.
# In the sealed file, for somebody who opens it with another tool.
reply-file-read = This is a reply made by Own Words. Read "about" from first to last: each has the id of an item (none for the whole), and what was answered.
# Labels of the form. They are said by the worker.
reply-read = I have read this
reply-question = A question
reply-can = What I can do
reply-by-when = By when
reply-cannot = What I can’t do
reply-why = Why not
reply-wrote = This is what I wrote down
