package org.amana.container.inside;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.util.EnumSet;

/** Lets Arquillian's posts in, past the filters that refuse what no page of ours has sent. Nothing else goes through here. */
@WebListener
public class DoorForTests implements ServletContextListener {

    private static final String RUNNER = "ArquillianServletRunnerEE9";

    @Override
    public void contextInitialized(ServletContextEvent start) {
        var context = start.getServletContext();
        context.addFilter("DoorForTests", (request, response, chain) ->
                        context.getNamedDispatcher(RUNNER).forward(request, response))
                .addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST), false, "/" + RUNNER);
    }
}
