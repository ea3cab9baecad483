package org.amana.container;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.amana.launcher.ContainerHouse;
import org.jboss.arquillian.container.spi.Container;
import org.jboss.arquillian.container.spi.ContainerRegistry;
import org.jboss.arquillian.container.spi.client.container.DeploymentException;
import org.jboss.arquillian.container.spi.client.deployment.Deployment;
import org.jboss.arquillian.container.spi.client.deployment.DeploymentDescription;
import org.jboss.arquillian.container.spi.client.deployment.DeploymentScenario;
import org.jboss.arquillian.container.spi.client.protocol.metadata.HTTPContext;
import org.jboss.arquillian.container.spi.client.protocol.metadata.ProtocolMetaData;
import org.jboss.arquillian.container.spi.client.protocol.metadata.Servlet;
import org.jboss.arquillian.container.spi.context.DeploymentContext;
import org.jboss.arquillian.container.spi.context.annotation.DeploymentScoped;
import org.jboss.arquillian.container.spi.event.DeployManagedDeployments;
import org.jboss.arquillian.container.spi.event.UnDeployManagedDeployments;
import org.jboss.arquillian.container.test.impl.client.deployment.event.GenerateDeployment;
import org.jboss.arquillian.core.api.Event;
import org.jboss.arquillian.core.api.Instance;
import org.jboss.arquillian.core.api.InstanceProducer;
import org.jboss.arquillian.core.api.annotation.Inject;
import org.jboss.arquillian.core.api.annotation.Observes;
import org.jboss.arquillian.core.api.event.ManagerStarted;
import org.jboss.arquillian.core.spi.EventContext;
import org.jboss.arquillian.test.spi.TestClass;
import org.jboss.arquillian.test.spi.annotation.ClassScoped;
import org.jboss.arquillian.test.spi.event.suite.AfterSuite;
import org.jboss.shrinkwrap.api.Archive;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;

/**
 * Database before server; the first test class starts both WARs in one server, all others find it running; the end of the
 * run stops it.
 */
public final class SharedServer {

    private static final String RUNNER = "ArquillianServletRunnerEE9";
    private static final String EXPORTED = "arquillian-payara-micro";

    @Inject
    private Instance<ContainerRegistry> containers;

    @Inject
    private Instance<DeploymentContext> context;

    @Inject
    private Event<GenerateDeployment> generate;

    @Inject
    @ClassScoped
    private InstanceProducer<DeploymentScenario> scenario;

    @Inject
    @DeploymentScoped
    private InstanceProducer<DeploymentDescription> description;

    @Inject
    @DeploymentScoped
    private InstanceProducer<Deployment> deployment;

    @Inject
    @DeploymentScoped
    private InstanceProducer<ProtocolMetaData> address;

    private ContainerHouse house;
    private GreenMail mail;
    private DeploymentScenario triage;
    private DeploymentScenario intake;
    private boolean running;

    void database(@Observes(precedence = 100) ManagerStarted start) {
        mail = new GreenMail(new ServerSetup[] {
            new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP), new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_POP3)
        });
        mail.start();
        mail.setUser("duty@example.org", "duty", "duty");
        house = ContainerHouse.start(Map.of(
                // Tests collect when they want to: the courier's own clock comes to no round before all are over.
                "amana.courier.seconds", "3600",
                "amana.courier.first", "3600",
                "amana.trial.origin", "off",
                "amana.courier.url", "http://127.0.0.1:${port}/desk/line-to-intake",
                "amana.mail.host", "127.0.0.1",
                "amana.mail.port", Integer.toString(mail.getSmtp().getPort()),
                "amana.mail.starttls", "off",
                "amana.mail.from", "portal@example.org",
                "amana.mail.to", "duty@example.org",
                "test.pop3.port", Integer.toString(mail.getPop3().getPort())));
        System.setProperty("container.jar", house.serverJar().toString());
        System.setProperty("container.machine", house.machineOptions());
        System.setProperty("container.server", house.serverOptions(intakeWar()));
    }

    void generate(@Observes EventContext<GenerateDeployment> event) {
        var test = event.getEvent().getTestClass().getJavaClass();
        if (!sharesServer(test)) {
            event.proceed();
            return;
        }
        if (triage == null) {
            triage = generated(TriageWar.class);
            intake = generated(IntakeWar.class);
        }
        scenario.set(test.isAnnotationPresent(InIntake.class) ? intake : triage);
    }

    private DeploymentScenario generated(Class<?> war) {
        generate.fire(new GenerateDeployment(new TestClass(war)));
        return scenario.get();
    }

    void start(@Observes EventContext<DeployManagedDeployments> event) throws IOException {
        var ofClass = scenario.get();
        if (ofClass != triage && ofClass != intake) {
            event.proceed();
            return;
        }
        if (running) {
            return;
        }
        export(only(intake).getDescription().getTestableArchive());
        scenario.set(triage);
        event.proceed();
        house.mustBeDeployed();
        scenario.set(ofClass);
        reachable(only(triage), "/desk");
        reachable(only(intake), "");
        running = true;
    }

    private void export(Archive<?> war) throws IOException {
        Files.createDirectories(intakeWar().getParent());
        war.as(ZipExporter.class).exportTo(intakeWar().toFile(), true);
    }

    /** The server lists the test servlet once for each WAR, under one name. */
    private void reachable(Deployment one, String root) {
        context.get().activate(one);
        try {
            description.set(one.getDescription());
            deployment.set(one);
            address.set(new ProtocolMetaData()
                    .addContext(new HTTPContext("127.0.0.1", house.port()).add(new Servlet(RUNNER, root))));
            one.deployed();
        } finally {
            context.get().deactivate();
        }
    }

    void leaveRunning(@Observes EventContext<UnDeployManagedDeployments> event) {
        if (scenario.get() != triage && scenario.get() != intake) {
            event.proceed();
        }
    }

    private static boolean sharesServer(Class<?> test) {
        return test.isAnnotationPresent(InTriage.class) || test.isAnnotationPresent(InIntake.class);
    }

    void stop(@Observes(precedence = 100) AfterSuite end) throws DeploymentException, IOException {
        if (running) {
            for (Container container : containers.get().getContainers()) {
                container.getDeployableContainer().undeploy(only(triage).getDescription().getTestableArchive());
            }
        }
        house.close();
        mail.stop();
        deleteExported();
    }

    /** Arquillian's container leaves its copy of the WAR behind. */
    private static void deleteExported() throws IOException {
        try (var folders = Files.newDirectoryStream(Path.of(System.getProperty("java.io.tmpdir")), EXPORTED + "*")) {
            for (var folder : folders) {
                if (Files.exists(folder.resolve("deployments").resolve(TriageWar.NAME))) {
                    try (Stream<Path> tree = Files.walk(folder)) {
                        tree.sorted(java.util.Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
                    }
                }
            }
        }
    }

    private Path intakeWar() {
        return house.data().resolve("wars").resolve(IntakeWar.NAME);
    }

    private static Deployment only(DeploymentScenario one) {
        return one.deployments().getFirst();
    }
}
