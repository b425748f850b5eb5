# The ways in from Prepare's front page to papers, meetings and rights.
doors-papers = Papers and letters
doors-papers-sub = To print, to save, to send
doors-meetings = Questions and meetings
doors-meetings-sub = Before a meeting, and after it
doors-rights = My rights
doors-rights-sub = What the law says, and who to call
doors-assess = My own account
doors-assess-england = My self-assessment
doors-assess-sub = What is hard, what it takes, what I want, part by part
