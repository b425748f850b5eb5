# My good life. The questions are those of My life (locales/en-GB/vision.ftl).
vision-talk = A good life, to me
    .lead = How you have lived so far, and what you want. Words, sound or a picture.
    .evidence = A joint statement of 2013 says to start from a person’s own good life, not from services. In 1951 Reynolds said to start from how they have lived.
vision-page = A good life, to me
