package org.amana.report;

/** The rules that propose an urgency. A hint: a person confirms. */
public final class UrgencyRule {

    /** @param ruleKey of {@link Messages}: why, in words for officers */
    public record Proposal(Urgency level, String ruleKey) {
        public String reason(Language language) {
            return Messages.text(language, ruleKey);
        }
    }

    private UrgencyRule() {}

    public static Proposal propose(Answers answers) {
        throw new UnsupportedOperationException();
    }
}
