package org.dateline.alert;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.dateline.fetch.FetchRefusal;
import org.dateline.fetch.Poster;
import org.dateline.read.RefusedException;

/**
 * An alert as JSON to an address. {@code X-Dateline-Signature} is {@code sha256=} and the HMAC of the timestamp's header, a full
 * stop and the body, by which the receiver knows the sender; {@code Idempotency-Key} is the alert's id.
 */
final class WebhookChannel implements Channel {
    private static final Set<Integer> PASSING = Set.of(408, 425, 429);

    private final ChannelPlan.Webhook plan;
    private final Poster poster;
    private final Supplier<Instant> clock;

    WebhookChannel(ChannelPlan.Webhook plan, Poster poster, Supplier<Instant> clock) {
        this.plan = plan;
        this.poster = poster;
        this.clock = clock;
    }

    @Override
    public void send(Alert alert) throws DeliveryException {
        byte[] body = AlertJson.of(alert).getBytes(StandardCharsets.UTF_8);
        String time = String.valueOf(clock.get().getEpochSecond());
        int status;
        try {
            status = poster.post(
                            plan.url(),
                            Map.of(
                                    "Idempotency-Key",
                                    alert.id(),
                                    "X-Dateline-Timestamp",
                                    time,
                                    "X-Dateline-Signature",
                                    "sha256=" + signature(plan.secret(), time, body)),
                            "application/json",
                            body)
                    .status();
        } catch (RefusedException e) {
            boolean passing = e instanceof FetchRefusal refusal && refusal.isPassing();
            throw passing
                    ? DeliveryException.passing(e.reason())
                    : DeliveryException.lasting(e.code() + ": " + e.reason());
        }
        if (status < 200 || status >= 300) {
            String answer = plan.url() + " answered " + status;
            throw status >= 500 || PASSING.contains(status)
                    ? DeliveryException.passing(answer)
                    : DeliveryException.lasting(answer);
        }
    }

    static String signature(String secret, String time, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            mac.update((time + ".").getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA256", e);
        }
    }

    @Override
    public void close() {
        poster.close();
    }
}
