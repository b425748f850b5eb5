# Ways in which something can be hard. Each nation counts its own.
limb-help = I can only do it with help
    .hint = Being told or reminded is help too.
limb-hurts = It hurts me, or upsets me a lot
limb-unsafe = It is not safe, for me or for others
limb-slow = It takes me much longer
limb-worse = My health is getting worse, or it may
limb-no-others = Nobody who is willing can do it for me
limb-no-community = No place or group near me can help with it
limb-none = I need no help here
# The name that the law has for an area stands after this.
limb-law-says = What the law calls it
limb-law-none = Not on the list in law. You can still say it.
limb-plain = The law here has no list of this kind. These are plain ways to say it.
