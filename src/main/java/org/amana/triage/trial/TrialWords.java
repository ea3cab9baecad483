package org.amana.triage.trial;

import java.security.SecureRandom;
import java.util.List;

/**
 * Words that a person could have written, put together at random from more than 2^40 ways. Nothing marks them; that they
 * are ours is known by their keyed hash.
 */
final class TrialWords {

    private static final List<List<String>> PARTS = List.of(
            List.of("Bonjour.", "Salam.", "Bonsoir.", "Je vous écris.", "Merci de lire.", "Je voudrais savoir.", "S’il vous plaît.", "Voilà."),
            List.of("J’ai une question", "Je cherche un renseignement", "On m’a parlé de vous", "J’ai lu votre page", "Un ami m’a donné cette adresse", "Je ne sais pas à qui écrire", "Je me demande", "Je voudrais comprendre"),
            List.of("sur vos horaires", "sur la réponse", "sur le code", "sur les visites", "sur la suite", "sur le délai", "sur cette page", "sur la langue"),
            List.of("parce que", "puisque", "car", "vu que", "étant donné que", "alors que", "depuis que", "comme"),
            List.of("je ne comprends pas tout", "la page est longue", "mon téléphone est vieux", "la connexion est lente", "je lis mal", "je suis loin", "je n’ai pas d’imprimante", "je reviens demain"),
            List.of("et aussi", "ensuite", "en plus", "par ailleurs", "de plus", "et puis", "sinon", "aussi"),
            List.of("je voudrais une réponse", "rien ne presse", "c’est pour une amie", "c’est pour plus tard", "je peux attendre", "ce n’est pas urgent", "je reviendrai", "je garde le code"),
            List.of("cette semaine", "ce mois", "bientôt", "lundi", "mardi", "jeudi", "après la fête", "un de ces jours"),
            List.of("Merci.", "Merci beaucoup.", "Merci d’avance.", "Cordialement.", "À bientôt.", "Bonne journée.", "Bien à vous.", "Voilà, merci."),
            List.of("Je repasse demain.", "Je repasse ce soir.", "Je repasse lundi.", "Je n’ai rien d’autre.", "C’est tout.", "C’est tout pour aujourd’hui.", "Je m’arrête là.", "Le reste peut attendre."));

    private static final int NUMBERS = 10_000;

    private TrialWords() {}

    static String any(SecureRandom random) {
        var words = new StringBuilder();
        for (var part : PARTS) {
            words.append(words.isEmpty() ? "" : " ").append(part.get(random.nextInt(part.size())));
        }
        return words.append(" (").append(random.nextInt(NUMBERS)).append(')').toString();
    }
}
