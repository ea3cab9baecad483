package org.amana.intake;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.stream.Collectors;
import org.amana.intake.mailbox.BurnMailbox;
import org.amana.intake.mailbox.OpenMailbox;
import org.amana.sealing.FollowUpCode;
import org.amana.sealing.MistypedCode;

/** What a person does with a code on the public side, for tests of the desk: reads the answers, or burns the mailbox. */
@WebServlet("/person-for-tests")
public class PersonForTests extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient OpenMailbox openMailbox;

    @Inject
    private transient BurnMailbox burnMailbox;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try (var mailbox = openMailbox.open(FollowUpCode.parse(request.getParameter("code"))).orElseThrow()) {
            if (request.getParameter("burn") != null) {
                if (!burnMailbox.burn(mailbox)) {
                    throw new IllegalStateException("too many were burned of late");
                }
            }
            response.setContentType("text/plain;charset=UTF-8");
            response.getWriter()
                    .print(mailbox.answers().stream().map(opened -> opened.answer().text()).collect(Collectors.joining("\n")));
        } catch (MistypedCode impossible) {
            throw new IllegalArgumentException(impossible);
        }
    }
}
