package org.amana.triage;

import static org.amana.triage.OfficersForTests.OF_CENTRAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.spi.AlterableContext;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.amana.container.InTriage;
import org.amana.container.inside.Tables;
import org.amana.sealing.SecretDestroyed;
import org.amana.triage.casefile.OpenCase;
import org.amana.triage.casefile.OpenCaseOutcome.Opened;
import org.amana.triage.casefile.index.DeskIndexes;
import org.amana.triage.collection.CustodyStatus;
import org.amana.triage.custody.Custody;
import org.amana.triage.custody.DeskKeys;
import org.amana.triage.custody.DeskSession;
import org.amana.triage.custody.Role;
import org.amana.triage.custody.UnlockToken;
import org.amana.triage.officers.SignIn;
import org.amana.triage.officers.SignInOutcome.Busy;
import org.amana.triage.officers.SignInOutcome.Refused;
import org.amana.triage.officers.SignInPlaces;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@InTriage
class CustodyIT {

    private static final DeskId CENTRAL = new DeskId("central");

    private final Tables tables = new Tables("triage");

    @Inject
    OfficersForTests officers;

    @Inject
    CasesForTests cases;

    @Inject
    Custody custody;

    @Inject
    DeskSession session;

    @Inject
    HttpServletRequest request;

    @Inject
    OpenCase openCase;

    @Inject
    SignIn signIn;

    @Inject
    SignInPlaces places;

    @Inject
    DeskIndexes indexes;

    @Inject
    CustodyStatus status;

    @Inject
    BeanManager beans;

    @BeforeEach
    @AfterEach
    void everybodyLeaves() {
        officers.everybodyLeaves();
    }

    @Test
    @Tag("S-14")
    void signing_out_destroys_the_keys() {
        var officer = officers.browser(OF_CENTRAL);
        var keys = keys();

        officer.does(session::end);

        assertDestroyed(keys);
    }

    @Test
    @Tag("S-14")
    void a_session_that_ends_in_whatever_way_takes_its_keys_along() {
        var officer = officers.browser(OF_CENTRAL);
        var keys = keys();

        officer.does(() -> request.getSession().invalidate());

        assertDestroyed(keys);
    }

    @Test
    @Tag("S-14")
    void the_stop_of_the_server_destroys_the_keys() {
        officers.browser(OF_CENTRAL);
        var keys = keys();

        forgetCustody();

        assertDestroyed(keys);
    }

    @Test
    void after_a_restart_a_visit_of_who_cannot_read_is_nobodys_visit() {
        officers.browser(OF_CENTRAL);
        everybodyLeaves();
        var lastReader = ((Number) tables.value(
                        "select max(at_second) from audit where act = 'LOCKED' and officer = ?", OF_CENTRAL)).longValue();
        // As far as custody goes this is a restart: it knows of nobody any more.
        forgetCustody();

        TimeForTests.jump(Duration.ofHours(3));
        officers.browser(OfficersForTests.ADMINISTRATOR);
        everybodyLeaves();

        assertThat(status.now().nobodySince()).contains(Instant.ofEpochSecond(lastReader));
    }

    @Test
    @Tag("S-14")
    void who_went_away_is_locked_by_the_clock_alone_and_the_inbox_in_memory_is_gone() {
        var officer = officers.browser(OF_CENTRAL);
        cases.admitted(officer, () -> cases.someone().report("central", "on the screen of who went away"));
        var keys = keys();
        var index = indexes.of(CENTRAL).orElseThrow();
        assertThat(index.rows()).isNotEmpty();

        TimeForTests.jump(Duration.ofMinutes(11));

        // No request asks: each would lock by itself.
        DesksForTests.waitUntil(() -> keys.areDestroyed() && index.rows().isEmpty());
        assertDestroyed(keys);
    }

    @Test
    @Tag("S-14")
    void a_session_holds_nothing_but_an_opaque_token() {
        var officer = officers.browser(OF_CENTRAL);

        officer.does(() -> {
            var attributes = Collections.list(request.getSession().getAttributeNames());
            assertThat(attributes)
                    .filteredOn(name -> request.getSession().getAttribute(name) instanceof UnlockToken)
                    .hasSize(1);
            assertThat(attributes)
                    .extracting(name -> request.getSession().getAttribute(name).toString())
                    .noneMatch(text -> text.contains("SECRET"));
        });
    }

    @Test
    @Tag("S-14")
    void after_locking_the_same_browser_opens_nothing() {
        var officer = officers.browser(OF_CENTRAL);
        var id = cases.admitted(officer, () -> cases.someone().report("central", "behind the lock"));
        assertThat(officer.does(() -> openCase.open(id))).isInstanceOf(Opened.class);

        officer.does(session::end);

        assertThatThrownBy(() -> officer.does(() -> openCase.open(id))).isInstanceOf(jakarta.ejb.EJBAccessException.class);
    }

    @Test
    @Tag("S-15")
    void a_name_that_nobody_has_costs_as_much_as_one_that_somebody_has() {
        var name = "c.cost" + tables.count("select count(*) from officer");
        var real = officers.newcomer(name, Role.TRIAGE);

        var known = cost(() -> signIn.signIn(real.name().value(), "wrong".toCharArray(), "000000"));
        var unknown = cost(() -> signIn.signIn("c.nobody", "wrong".toCharArray(), "000000"));

        assertThat(unknown).isBetween(known / 3, known * 3);
    }

    @Test
    @Tag("S-13")
    void two_sign_ins_run_at_once_and_who_waits_too_long_is_told_to_come_back() throws Exception {
        var bothTaken = new CountDownLatch(2);
        var done = new CountDownLatch(1);
        try (var threads = Executors.newFixedThreadPool(2)) {
            for (int i = 0; i < 2; i++) {
                threads.submit(() -> places.in(
                        () -> {
                            bothTaken.countDown();
                            await(done);
                            return true;
                        },
                        false));
            }
            bothTaken.await();

            var outcome = signIn.signIn(OF_CENTRAL, officers.person(OF_CENTRAL).passphrase().toCharArray(), officers.nextCode(OF_CENTRAL));

            assertThat(outcome).isEqualTo(new Busy());
            done.countDown();
        } finally {
            done.countDown();
        }
        assertThat(signIn.signIn(OF_CENTRAL, "wrong".toCharArray(), "000000")).isEqualTo(new Refused());
    }

    private void forgetCustody() {
        var bean = beans.resolve(beans.getBeans(Custody.class));
        ((AlterableContext) beans.getContext(ApplicationScoped.class)).destroy(bean);
    }

    private DeskKeys keys() {
        return custody.keys(CENTRAL).orElseThrow();
    }

    private void assertDestroyed(DeskKeys keys) {
        assertThat(keys.areDestroyed()).isTrue();
        assertThatThrownBy(() -> keys.identity().exportSeed()).isInstanceOf(SecretDestroyed.class);
        assertThatThrownBy(() -> keys.indexKey().export()).isInstanceOf(SecretDestroyed.class);
        assertThat(custody.keys(CENTRAL)).isEmpty();
        assertThat(custody.anyoneUnlocked()).isFalse();
    }

    /** Of the processor, so that a busy machine does not matter. */
    private static long cost(Runnable work) {
        var threads = ManagementFactory.getThreadMXBean();
        var before = threads.getCurrentThreadCpuTime();
        work.run();
        return threads.getCurrentThreadCpuTime() - before;
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
