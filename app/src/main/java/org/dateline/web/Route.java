package org.dateline.web;

import io.javalin.http.HandlerType;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * One thing that can be asked of the server.
 *
 * @param path under {@code /api/v1}, with parts in braces
 * @param parameters that may stand in the query; others are refused
 * @param right that the visitor needs
 */
record Route(HandlerType method, String path, Right right, Set<String> parameters, Action action) {
    Route {
        parameters = Set.copyOf(parameters);
    }

    /** What is done. */
    interface Action {
        void answer(Call call) throws Exception;
    }

    static Route get(String path, Right right, Action action, String... parameters) {
        return new Route(HandlerType.GET, path, right, new LinkedHashSet<>(List.of(parameters)), action);
    }

    static Route post(String path, Right right, Action action) {
        return new Route(HandlerType.POST, path, right, Set.of(), action);
    }

    static Route delete(String path, Right right, Action action) {
        return new Route(HandlerType.DELETE, path, right, Set.of(), action);
    }

    /** The same with further parameters. */
    Route with(List<String> more) {
        Set<String> all = new LinkedHashSet<>(parameters);
        all.addAll(more);
        return new Route(method, path, right, all, action);
    }
}
