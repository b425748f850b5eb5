# The pages of the self-assessment: the parts, one step at a time, a look-over, who helps.
assess-caring = When I look after somebody
assess-others = More parts of a life
assess-bad-times = For bad times
assess-before = Before it goes
assess-questions = What is asked
assess-more = More to say, if I want to
assess-example = An example
assess-examples = Examples
assess-one-more = Add one more
# Somebody else writes for the person.
assess-ask-first = Ask first. Write down what was agreed.
assess-write-down = Write it down
assess-helper = Somebody who helps me
assess-add-helper = Add somebody who helps
assess-supported = What others will read about who helped
