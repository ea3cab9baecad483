package org.amana.launcher;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.amana.courier.CourierToken;
import org.amana.triage.officers.FoundingStart;

/** What is left to do by hand when a side was prepared. */
record FoundedWords(String side, Path folder) {

    private record Setting(String line, String meaning) {

        boolean isIn(Properties settings) {
            return settings.containsKey(line.substring(0, line.indexOf('=')));
        }
    }

    private static final Map<String, List<Setting>> LEFT = Map.of(
            "intake",
            List.of(
                    new Setting("amana.public.origin=https://…", "the address that people type"),
                    new Setting("amana.leave.url=https://…", "where Leave now leads")),
            "triage",
            List.of(
                    new Setting("amana.desk.origin=https://…", "the address that officers type"),
                    new Setting("amana.courier.url=https://…/courier/v1", "the public machine, as this one reaches it"),
                    new Setting("amana.courier.pin=…", "SHA-256 of its certificate, 64 digits; not needed for http:// on this machine"),
                    new Setting("amana.trial.origin=https://…", "the public address, where the daily test reports go, or off")));

    List<String> of(Properties settings, Path start) {
        var words = new ArrayList<String>();
        var left = LEFT.get(side).stream().filter(setting -> !setting.isIn(settings)).toList();
        if (!left.isEmpty()) {
            words.add("Add to      " + folder.resolve(FoundSide.SETTINGS));
            left.forEach(setting -> words.add("              %-42s %s".formatted(setting.line(), setting.meaning())));
        }
        words.add("Start       " + start + " --port 8080");
        if (side.equals("triage")) {
            if (settings.containsKey(FoundingStart.NAME)) {
                words.add("Invitation  " + folder.resolve(FoundSide.KEYS).resolve(FoundingStart.FILE) + " appears at the first start: hand it over in person and delete it");
            }
            words.add("Carry       " + folder.resolve(FoundSide.KEYS).resolve(CourierToken.FILE) + " to the public machine, with the directory that names the first desk");
        }
        return words;
    }
}
