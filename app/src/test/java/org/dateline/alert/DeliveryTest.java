package org.dateline.alert;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpServer;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.dateline.Bulletin;
import org.dateline.fetch.Poster;
import org.dateline.model.RulingKind;
import org.dateline.store.WaitingAlert;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

/** How alerts go out: to real servers on this machine. */
class DeliveryTest extends AlertWorld {
    @Test
    void writesCapThatKeepsToTheSchemasRules() throws Exception {
        try (Alerts alerts = alerts("- {id: all}")) {
            store().add(Bulletin.article("a")
                    .titled("A <b>&\u0007 \"title\"")
                    .killed("all", 26)
                    .read());
            alerts.run();
            store().add(Bulletin.article("b")
                    .published("Third", "2021-03-12")
                    .killed("all", 31)
                    .read());
            alerts.run();
            store().rule(ruling("r1", RulingKind.REJECTED, only(), null));
            alerts.run();
        }
        List<Path> files;
        try (Stream<Path> all = Files.list(folder.resolve("out/cap"))) {
            files = all.sorted().toList();
        }
        assertThat(files).hasSize(3).allMatch(file -> file.toString().endsWith(".xml"));
        List<String> kinds = new ArrayList<>();
        for (Path file : files) {
            kinds.add(CapRules.check(Files.readString(file)));
        }
        assertThat(kinds).containsExactly("Alert", "Update", "Cancel");
        assertThat(Files.readString(files.get(0)))
                .contains(
                        "<sent>2021-03-12T08:00:00-00:00</sent>", "<severity>Severe</severity>", "34.0000,44.0000 0.0")
                .contains("A &lt;b&gt;&amp; \"title\"");
        assertThat(Files.readString(files.get(1)))
                .contains("<references>alerts@dateline.example,")
                .contains(",2021-03-12T08:00:00-00:00</references>");
    }

    @Test
    void writesAFeedThatReadersRead() throws IOException {
        try (Alerts alerts = alerts("- {id: all}", FILES)) {
            store().add(Bulletin.article("a").killed("all", 26).read());
            store().add(Bulletin.article("b")
                    .in("Tal", 36, 45, "IQ")
                    .killed("all", 2)
                    .read());
            alerts.run();
        }
        Document feed = Jsoup.parse(Files.readString(folder.resolve("out/feed.xml")), Parser.xmlParser());
        assertThat(feed.select("feed[xmlns=http://www.w3.org/2005/Atom] > updated")
                        .text())
                .isEqualTo("2021-03-12T08:00:00Z");
        assertThat(feed.select("feed > id, feed > title, feed > author > name")).hasSize(3);
        assertThat(feed.select("entry")).hasSize(2);
        assertThat(feed.select("entry > title").get(0).text()).startsWith("Bombing, Tal");
        assertThat(feed.select("entry > link[rel=alternate]"))
                .allMatch(link -> link.attr("href").startsWith("https://dateline.example/incidents/"));
        assertThat(feed.select("entry > id").eachText()).hasSize(2).doesNotHaveDuplicates();
        assertThat(feed.select("entry > content[type=text]").get(0).text()).contains("reported killed.[1]");
    }

    @Test
    void mailsThroughARealServerAsOneThread() throws Exception {
        GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mail.start();
        try (Alerts alerts = alerts(
                "- {id: all}",
                "- {id: ops, kind: mail, host: 127.0.0.1, port: "
                        + mail.getSmtp().getPort()
                        + ", security: none, from: a@dateline.example, to: [x@ngo.example, y@ngo.example]}")) {
            store().add(Bulletin.article("a")
                    .titled("Bl\u00e4st")
                    .killed("all", 26)
                    .read());
            assertThat(alerts.run()).isEqualTo(1);
            store().add(Bulletin.article("b")
                    .published("Third", "2021-03-12")
                    .killed("all", 31)
                    .read());
            assertThat(alerts.run()).isEqualTo(1);
            MimeMessage[] messages = mail.getReceivedMessages();
            assertThat(messages).hasSize(4);
            assertThat(messages[0].getSubject()).isEqualTo("Bombing, Korva, 10 March 2021, 26 reported killed");
            int updates = 0;
            for (MimeMessage message : messages) {
                if (message.getHeader("X-Dateline-Alert", null).endsWith(".2")) {
                    updates++;
                    assertThat(message.getHeader("In-Reply-To", null)).isEqualTo(messages[0].getMessageID());
                }
            }
            assertThat(updates).isEqualTo(2);
            MimeMultipart parts = (MimeMultipart) messages[0].getContent();
            assertThat(String.valueOf(parts.getBodyPart(0).getContent()))
                    .contains("26 people were reported killed.[1]", "[1] Bl\u00e4st");
            assertThat(parts.getBodyPart(1).getContentType()).startsWith("application/cap+xml");
            CapRules.check(new String(parts.getBodyPart(1).getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        } finally {
            mail.stop();
        }
        assertThat(problems).isEmpty();
    }

    @Test
    void waitsWhereNoMailServerAnswersAndSendsLater() throws IOException {
        int port;
        GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mail.start();
        port = mail.getSmtp().getPort();
        mail.stop();
        GreenMail back = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        try (Alerts alerts = alerts(
                "- {id: all}",
                "- {id: ops, kind: mail, host: 127.0.0.1, port: " + port
                        + ", security: none, from: a@dateline.example, to: x@ngo.example}")) {
            store().add(Bulletin.article("a").killed("all", 26).read());
            assertThat(alerts.run()).isZero();
            assertThat(problems).hasSize(1);
            back.start();
            now = now.plusSeconds(60);
            assertThat(alerts.run()).isEqualTo(1);
            assertThat(back.getReceivedMessages()).hasSize(1);
        } finally {
            back.stop();
        }
    }

    @Test
    void signsWebhooksRetriesThemInOrderAndKeepsTheKey() throws Exception {
        HttpServer server = server();
        try (Alerts alerts = alerts("- {id: all}", webhook(server))) {
            answers.add(503);
            store().add(Bulletin.article("a").killed("all", 26).read());
            assertThat(alerts.run()).isZero();
            store().add(Bulletin.article("b")
                    .published("Third", "2021-03-12")
                    .killed("all", 31)
                    .read());
            assertThat(alerts.run())
                    .as("the update waits behind what it updates")
                    .isZero();
            assertThat(got).hasSize(1);
            now = now.plusSeconds(31);
            assertThat(alerts.run()).isEqualTo(2);
        } finally {
            server.stop(0);
        }
        assertThat(got).hasSize(3);
        List<String> keys = got.stream()
                .map(one -> one.getRequestHeaders().getFirst("Idempotency-Key"))
                .toList();
        assertThat(keys.get(0)).isEqualTo(keys.get(1)).endsWith(".1");
        assertThat(keys.get(2)).endsWith(".2");
        assertThat(bodies.get(0)).isEqualTo(bodies.get(1));
        for (int i = 0; i < 3; i++) {
            String time = got.get(i).getRequestHeaders().getFirst("X-Dateline-Timestamp");
            assertThat(got.get(i).getRequestHeaders().getFirst("X-Dateline-Signature"))
                    .isEqualTo("sha256="
                            + WebhookChannel.signature(
                                    SECRET, time, bodies.get(i).getBytes(StandardCharsets.UTF_8)));
        }
        JsonNode json = new ObjectMapper().readTree(bodies.get(2));
        assertThat(json.path("kind").asText()).isEqualTo("UPDATE");
        assertThat(json.path("id").asText()).isEqualTo(keys.get(2));
    }

    @Test
    void sendsAgainWithTheSameIdWhereItBrokeOffBeforeItWasNoted() throws Exception {
        HttpServer server = server();
        try (Alerts alerts = alerts("- {id: all}", webhook(server))) {
            store().add(Bulletin.article("a").killed("all", 26).read());
            alerts.decide();
            WaitingAlert waiting = store().alerts().due(now, 10).get(0);
            try (Channel killed = new WebhookChannel(
                    new ChannelPlan.Webhook(address(server), SECRET), new Poster(fetch(true)), () -> now)) {
                killed.send(AlertJson.read(waiting.alert().body()));
            }
            assertThat(alerts.run()).isEqualTo(1);
            assertThat(alerts.run()).isZero();
        } finally {
            server.stop(0);
        }
        assertThat(bodies).hasSize(2);
        assertThat(bodies.get(0)).isEqualTo(bodies.get(1));
    }

    @Test
    void givesUpWhereTheReceiverWantsNoneAndReachesNoPrivateAddressUnasked() throws Exception {
        HttpServer server = server();
        try (Alerts open = alerts("- {id: all}", webhook(server))) {
            answers.add(410);
            store().add(Bulletin.article("a").killed("all", 26).read());
            assertThat(open.run()).isZero();
            now = now.plus(Duration.ofDays(2));
            assertThat(open.run()).isZero();
            assertThat(got).hasSize(1);
            assertThat(problems).singleElement().asString().contains("answered 410 (given up)");
        }
        problems.clear();
        try (Alerts guarded = new Alerts(
                store(), rules("- {id: all}", webhook(server)), TYPES, fetch(false), () -> now, this::problem)) {
            store().add(Bulletin.article("b")
                    .in("Tal", 36, 45, "IQ")
                    .on("2021-03-11")
                    .killed("all", 2)
                    .read());
            assertThat(guarded.run()).isZero();
            assertThat(got).hasSize(1);
            assertThat(problems)
                    .singleElement()
                    .asString()
                    .contains("not-allowed-address")
                    .contains("given up");
        } finally {
            server.stop(0);
        }
    }

    @Test
    void triesLessAndLessOften() {
        assertThat(Delivering.pause(0)).isEqualTo(Duration.ofSeconds(30));
        assertThat(Delivering.pause(1)).isEqualTo(Duration.ofMinutes(1));
        assertThat(Delivering.pause(20)).isEqualTo(Duration.ofHours(1));
    }
}
