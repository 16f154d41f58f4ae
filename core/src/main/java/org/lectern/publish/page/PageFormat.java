package org.lectern.publish.page;

import gg.jte.html.OwaspHtmlTemplateOutput;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.lectern.publish.Format;
import org.lectern.publish.Publication;
import org.lectern.publish.PublishedFile;
import org.lectern.publish.calendar.CalendarSequences;

/** The page as {@code index.html}. */
public final class PageFormat implements Format {

    private final Map<String, Integer> sequences;

    /** @param calendars the texts of the calendars that are published with the page */
    public PageFormat(Collection<String> calendars) {
        this.sequences = CalendarSequences.of(calendars);
    }

    @Override
    public List<PublishedFile> files(Publication publication) {
        return List.of(PublishedFile.text("index.html", html(publication, sequences)));
    }

    /** Returns the page whose calendars are new, in time and size linear in the publication. */
    public static String html(Publication publication) {
        return html(publication, Map.of());
    }

    private static String html(Publication publication, Map<String, Integer> sequences) {
        PageProgramme programme = PageProgramme.of(publication);
        SentenceTable sentences = new SentenceTable(publication.language());
        XmlSafeOutput output = new XmlSafeOutput();
        JtepageGenerated.render(
                new OwaspHtmlTemplateOutput(output),
                NoInterceptor.INSTANCE,
                programme,
                new PageText(publication.event(), publication.language()),
                sentences,
                new PageData(programme, sentences, sequences));
        return output.toString();
    }
}
