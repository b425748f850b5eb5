# Narrative: the trouble is not the person. The Tree of Life is by Ncazelo Ncube and David Denborough.
narrative-talk = My story, as I tell it
    .lead = Give the trouble a name. Tell your side. Draw your tree.
    .evidence = Many people value this way of telling a life. There are few large studies of it.

narrative-trouble = Name the trouble
narrative-two = Two stories
narrative-tree = My tree

narrative-name = What name would I give this trouble?
    .hint = You are not the trouble. A name sets it apart from you. Any name will do.
    .example = The Fog. It comes in when I have not slept.
narrative-when = When does it push me around most?
    .hint = Think of times, places and people.
    .example = At night. When a brown letter comes.
narrative-pushed = When have I pushed back?
    .hint = Once is enough. Say what it took out of you.
    .example = I went to the wedding with the Fog on my back. I slept for two days after.

narrative-stories = The story told about me, and the story I tell
    .hint = Both can be here. Neither has to win.
narrative-told = What do files say about me that is not the whole story?
    .hint = Files, letters or people. Use their words, as you heard or read them.
    .example = “Will not take part.” It is in every letter.
narrative-mine = What is the story I tell?
    .hint = The same thing, from where you stand.
    .example = I take part when people wait. It takes me time to speak.

narrative-roots = Roots: where and who do I come from?
    .hint = Put each thing on its own line. People, places, faith, food, songs.
    .example = Mirpur, and my nan’s kitchen
narrative-ground = Ground: what do I do most days, and where?
    .hint = Put each thing on its own line. It can be quite plain.
    .example = Tea by the window
narrative-trunk = Trunk: what am I good at, and who taught me?
    .hint = Put each thing on its own line.
    .example = Mending bikes, from my uncle
narrative-branches = Branches: what do I hope for?
    .hint = Put each thing on its own line. Small hopes count.
    .example = A room with a door that I can lock
narrative-leaves = Leaves: who matters to me?
    .hint = Put each name on its own line. Those who have died can be here, and animals too.
    .example = Aunty Bev
narrative-fruit = Fruit: what have they given me?
    .hint = Put each thing on its own line.
    .example = She taught me to laugh at myself
narrative-gifts = Gifts: what do I pass on to others?
    .hint = Put each thing on its own line.
    .example = I teach the boys to cook
narrative-storms = Storms: what has hit my tree, and how did it stand?
    .hint = Write only what you want to. You can stop here. Put each thing on its own line.
narrative-picture = My tree, drawn
    .hint = The picture is made of your own words. To change a word, go back to where you wrote it.
narrative-limb-storms = Storms
narrative-limb-branches = Branches
narrative-limb-leaves = Leaves
narrative-limb-fruit = Fruit
narrative-limb-gifts = Gifts
narrative-limb-trunk = Trunk
narrative-limb-ground = Ground
narrative-limb-roots = Roots

narrative-card = The trouble, by its name
narrative-pair = The story told about me, and the one I tell
narrative-drawing = My tree
