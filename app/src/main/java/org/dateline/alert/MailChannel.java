package org.dateline.alert;

import jakarta.activation.DataHandler;
import jakarta.mail.Address;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;
import org.dateline.alert.Alert.Reference;

/** An alert as a mail with the CAP beside it. All on one subject are one thread; sent again it has the same Message-ID. */
final class MailChannel implements Channel {
    private static final String PATIENCE_MS = "20000";

    private final ChannelPlan.Mail plan;
    private final String restriction;

    MailChannel(ChannelPlan.Mail plan, String restriction) {
        this.plan = plan;
        this.restriction = restriction;
    }

    @Override
    public void send(Alert alert) throws DeliveryException {
        Session session = Session.getInstance(properties());
        try {
            MimeMessage message = message(session, alert);
            try (Transport transport = session.getTransport("smtp")) {
                transport.connect(
                        plan.host(),
                        plan.port(),
                        plan.user().isEmpty() ? null : plan.user(),
                        plan.user().isEmpty() ? null : plan.password());
                transport.sendMessage(message, message.getAllRecipients());
            }
        } catch (AuthenticationFailedException e) {
            throw DeliveryException.passing(plan.host() + " does not know the user or the password");
        } catch (SendFailedException e) {
            throw DeliveryException.passing(plan.host() + " took it for not all of its receivers: " + e.getMessage());
        } catch (MessagingException e) {
            throw DeliveryException.passing(plan.host() + ": " + e.getMessage());
        }
    }

    private Properties properties() {
        Properties properties = new Properties();
        properties.setProperty("mail.smtp.connectiontimeout", PATIENCE_MS);
        properties.setProperty("mail.smtp.timeout", PATIENCE_MS);
        properties.setProperty("mail.smtp.writetimeout", PATIENCE_MS);
        properties.setProperty("mail.smtp.auth", String.valueOf(!plan.user().isEmpty()));
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        if (plan.security() == ChannelPlan.Security.TLS) {
            properties.setProperty("mail.smtp.ssl.enable", "true");
        } else if (plan.security() == ChannelPlan.Security.STARTTLS) {
            properties.setProperty("mail.smtp.starttls.enable", "true");
            properties.setProperty("mail.smtp.starttls.required", "true");
        }
        return properties;
    }

    private MimeMessage message(Session session, Alert alert) throws MessagingException {
        MimeMessage message = new Named(session, messageId(alert.id()));
        message.setFrom(new InternetAddress(plan.from(), true));
        List<Address> to = new ArrayList<>();
        for (String address : plan.to()) {
            to.add(new InternetAddress(address, true));
        }
        message.setRecipients(Message.RecipientType.TO, to.toArray(new Address[0]));
        message.setSubject(line(alert.headline()), StandardCharsets.UTF_8.name());
        message.setSentDate(Date.from(Instant.parse(alert.sent())));
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("X-Dateline-Alert", alert.id());
        if (!alert.references().isEmpty()) {
            List<Reference> earlier = alert.references();
            message.setHeader(
                    "In-Reply-To", messageId(earlier.get(earlier.size() - 1).id()));
            message.setHeader(
                    "References",
                    earlier.stream().map(one -> messageId(one.id())).collect(Collectors.joining("\r\n ")));
        }
        MimeBodyPart words = new MimeBodyPart();
        words.setText(
                alert.headline() + "\n\n" + alert.text() + (alert.web() == null ? "" : "\n\n" + alert.web()) + "\n",
                StandardCharsets.UTF_8.name());
        MimeBodyPart cap = new MimeBodyPart();
        cap.setDataHandler(new DataHandler(new ByteArrayDataSource(
                CapXml.of(alert, restriction).getBytes(StandardCharsets.UTF_8), "application/cap+xml")));
        cap.setFileName(alert.id() + ".xml");
        message.setContent(new MimeMultipart(words, cap));
        message.saveChanges();
        return message;
    }

    private String messageId(String id) {
        return "<" + id + "@" + plan.from().substring(plan.from().indexOf('@') + 1) + ">";
    }

    /** What articles say must not begin a new header. */
    private static String line(String text) {
        return text.replaceAll("[\\r\\n\\p{Cntrl}]+", " ");
    }

    /** A message that keeps the id that it was given. */
    private static final class Named extends MimeMessage {
        private final String id;

        Named(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
