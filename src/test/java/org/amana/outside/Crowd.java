package org.amana.outside;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/** Many who do the same at the same moment. */
final class Crowd {

    private Crowd() {}

    /** Everyone begins when all are ready; what each came back with, in their order. */
    static <T> List<T> atOnce(int people, IntFunction<Callable<T>> task) throws Exception {
        var start = new CyclicBarrier(people);
        try (var threads = Executors.newFixedThreadPool(people)) {
            var tasks = new ArrayList<Future<T>>();
            for (int i = 0; i < people; i++) {
                var own = task.apply(i);
                tasks.add(threads.submit(() -> {
                    start.await();
                    return own.call();
                }));
            }
            var results = new ArrayList<T>();
            for (var one : tasks) {
                results.add(one.get());
            }
            return results;
        }
    }
}
