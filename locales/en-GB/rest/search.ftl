# Finding words in a plan.
search-title = Search
search-label = Words to look for
search-hint = In everything you have written here.
search-nothing = Nothing found. Try fewer letters.
search-found = Found here:
search-many = There is a lot. Add a word to find less.
