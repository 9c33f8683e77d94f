package org.dateline.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.dateline.TestPipeline;
import org.dateline.model.Article;
import org.dateline.model.Published;
import org.dateline.read.Articles;
import org.dateline.store.Store;
import org.dateline.team.Members;
import org.dateline.team.Role;

/** A team at the workbench: ada keeps it, carl codes, rita reviews, rob reads. All have one password. */
final class WorkbenchTeam {
    static final String PASSWORD = "three plain words";
    static final String ARTICLE = "named";
    private static final String TEXT =
            "MOSUL, Iraq -- Gunmen shot dead a teacher, Khalid Mansour Hassan, 34, in Mosul on Monday, police said.";

    private WorkbenchTeam() {}

    static WorkbenchDesk open() {
        return WorkbenchDesk.openForTeam(WorkbenchTeam::putTogether);
    }

    private static void putTogether(Store store) {
        Article named = new Article(
                ARTICLE,
                null,
                "The Morning Wire",
                "A teacher is killed",
                null,
                new Published(LocalDate.parse("2013-08-09"), null),
                "en",
                Integer.toHexString(TEXT.hashCode()),
                TEXT);
        TestPipeline.read(new Articles(List.of(named), List.of())).extractions().forEach(store::add);
        Members members = new Members(store.team(), Clock.systemUTC());
        members.add("ada", Role.ADMIN, false, PASSWORD, "test");
        members.add("carl", Role.CODER, false, PASSWORD, "test");
        members.add("rita", Role.REVIEWER, false, PASSWORD, "test");
        members.add("rob", Role.READER, false, PASSWORD, "test");
    }

    /** Signs somebody in, and waits until the page is theirs. */
    static void signIn(Page page, String path, String name) {
        page.navigate(path);
        page.getByLabel("Name").fill(name);
        page.getByLabel("Password").fill(PASSWORD);
        page.locator(".sign-in button").click();
        assertThat(page.locator("a.user")).containsText(name);
    }
}
