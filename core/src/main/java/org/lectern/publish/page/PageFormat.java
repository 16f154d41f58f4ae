package org.lectern.publish.page;

import gg.jte.html.OwaspHtmlTemplateOutput;
import java.util.List;
import org.lectern.publish.Format;
import org.lectern.publish.Publication;
import org.lectern.publish.PublishedFile;

/** The page as {@code index.html}. */
public final class PageFormat implements Format {

    @Override
    public List<PublishedFile> files(Publication publication) {
        return List.of(PublishedFile.text("index.html", html(publication)));
    }

    /** Returns the page, in time and size linear in the publication. */
    public static String html(Publication publication) {
        PageProgramme programme = PageProgramme.of(publication);
        SentenceTable sentences = new SentenceTable(publication.language());
        XmlSafeOutput output = new XmlSafeOutput();
        JtepageGenerated.render(
                new OwaspHtmlTemplateOutput(output),
                NoInterceptor.INSTANCE,
                programme,
                new PageText(publication.event(), publication.language()),
                sentences,
                new PageData(programme, sentences));
        return output.toString();
    }
}
