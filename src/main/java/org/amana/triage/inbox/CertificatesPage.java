package org.amana.triage.inbox;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.amana.triage.CaseId;
import org.amana.triage.casefile.destruction.Certificate;
import org.amana.triage.casefile.destruction.ReadCertificates;

/** What was destroyed, and one certificate in full: what is gone, and what is not. */
@Named
@RequestScoped
public class CertificatesPage {

    private static final List<String> REMAINS = List.of("gone", "log", "backups", "traces", "elsewhere");

    @Inject
    private HttpServletRequest request;

    @Inject
    private ReadCertificates read;

    @Inject
    private Texts texts;

    @Inject
    private When when;

    private Optional<ReadCertificates.Read> asked = Optional.empty();

    @PostConstruct
    void read() {
        asked = CaseId.typed(request.getParameter("id")).flatMap(read::of);
    }

    public List<Certificate> getAll() {
        return read.all();
    }

    public boolean isShown() {
        return asked.isPresent();
    }

    public Certificate getOne() {
        return asked.orElseThrow().certificate();
    }

    public boolean isInLog() {
        return asked.orElseThrow().inLog();
    }

    /** What the destruction leaves, said plainly. */
    public List<String> getRemains() {
        var until = when.day(getOne().beyondBackups());
        return REMAINS.stream().map(key -> texts.of("certificate." + key, until)).toList();
    }

    /** Certificate and sentences in one file: the lines are the same in every language. */
    String file() {
        return getOne().text() + "\n" + String.join("\n", getRemains()) + "\n";
    }
}
