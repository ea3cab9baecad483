package org.amana.launcher;

import java.io.IOException;
import java.security.SecureRandom;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CountDownLatch;
import org.amana.platform.UnsafeStart;

/** The default run. Starts what it needs, one after the other, and stops it in the other order. */
public final class Launch {

    private final Deque<AutoCloseable> running = new ArrayDeque<>();
    private final CountDownLatch stopped = new CountDownLatch(1);

    private Launch() {}

    public static void main(String[] arguments) {
        var launch = new Launch();
        Runtime.getRuntime().addShutdownHook(new Thread(launch::stop, "stop"));
        try {
            launch.run(Choices.given());
        } catch (CannotStart | UnsafeStart sentence) {
            launch.giveUp(sentence.getMessage());
        } catch (IOException full) {
            launch.giveUp("A file could not be written: free space on the disk, or choose another folder with -Damana.data=….");
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void run(Choices choices) throws IOException, InterruptedException {
        Server.mustBeFree(choices.port());
        var data = DataFolder.lock(choices.data());
        running.push(data);
        data.mustHoldNoFoundedSide();
        if (choices.fresh()) {
            beginAnew(choices, data);
        }
        DataFolder.mustHaveRoom(data.root(), DataFolder.LEAST_FREE);
        var house = new House(choices, data, new SecureRandom());
        running.push(house);
        house.start();
        Progress.ready(house.words());
        house.server().await();
        throw new CannotStart("The server stopped by itself: look at " + data.file("logs/server.log") + ", then start again.");
    }

    /** A database of one's own first: where it may not be emptied, nothing is. */
    static void beginAnew(Choices choices, DataFolder data) {
        choices.databaseUrl()
                .map(url -> new FormerSchemas(url, choices.databaseUser(), choices.databasePassword()))
                .ifPresent(FormerSchemas::drop);
        data.empty();
    }

    /** Says why, unless everything is being stopped anyway. */
    private void giveUp(String sentence) {
        if (stopped.getCount() > 0) {
            Progress.stop(sentence);
            System.exit(1);
        }
    }

    private synchronized void stop() {
        stopped.countDown();
        while (!running.isEmpty()) {
            try {
                running.pop().close();
            } catch (Exception alreadyGone) {
                // the rest must still be stopped
            }
        }
    }
}
