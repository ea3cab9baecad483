package org.amana.triage.inbox;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.amana.triage.casefile.Exchange;

/** Letters between team and person, as they stand under each other on the case page. */
@RequestScoped
public class CaseLetters {

    /**
     * @param ours from the team
     * @param delivery where an answer of ours is; empty for the person's letters
     * @param asks sentences: what the letter asks for and was not done by itself
     */
    public record Letter(boolean ours, String day, String delivery, String language, String text, List<String> asks) {}

    @Inject
    private Labels labels;

    @Inject
    private Texts texts;

    @Inject
    private When when;

    public Letter of(Exchange exchange) {
        return switch (exchange) {
            case Exchange.Message message ->
                new Letter(
                        false,
                        when.day(message.day()),
                        "",
                        message.language().tag(),
                        message.text(),
                        labels.asks("letter.asks.", message.asked()));
            case Exchange.Answer answer ->
                new Letter(
                        true,
                        texts.of("letter.by", when.moment(answer.at()), labels.officer(answer.by())),
                        texts.of("letter." + answer.delivery()),
                        answer.language().tag(),
                        answer.text(),
                        List.of());
        };
    }
}
