package org.amana.triage;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;

/** Does what a test wants done as a request of its own: with the session, caller and roles that the container gives it. */
@WebServlet("/acts")
public class Acts extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final Map<String, Act> WAITING = new ConcurrentHashMap<>();

    private static final class Act {

        private final Callable<?> work;
        private Object result;
        private Throwable fault;

        private Act(Callable<?> work) {
            this.work = work;
        }
    }

    /** Makes the request that will do the work. */
    interface Request {
        void with(String query) throws Exception;
    }

    @SuppressWarnings("unchecked")
    static <T> T done(Callable<T> work, Request request) throws Exception {
        var id = UUID.randomUUID().toString();
        var act = new Act(work);
        WAITING.put(id, act);
        request.with("?act=" + id);
        if (act.fault instanceof Exception exception) {
            throw exception;
        }
        if (act.fault instanceof Error error) {
            throw error;
        }
        return (T) act.result;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) {
        var act = WAITING.remove(request.getParameter("act"));
        try {
            act.result = act.work.call();
        } catch (Throwable fault) {
            act.fault = fault;
        }
    }
}
