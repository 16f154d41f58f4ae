package org.lectern.publish.page;

import gg.jte.html.OwaspHtmlTemplateOutput;
import java.util.ArrayList;
import java.util.List;
import org.lectern.publish.FileName;
import org.lectern.publish.Format;
import org.lectern.publish.Publication;
import org.lectern.publish.PublishedFile;

/** Pictures as SVG. */
public final class PictureFormat implements Format {

    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

    @Override
    public List<PublishedFile> files(Publication publication) {
        PageProgramme programme = PageProgramme.of(publication);
        PageText words = new PageText(publication.event(), publication.language());
        List<PublishedFile> files = new ArrayList<>();
        for (DaySheet sheet : programme.days()) {
            XmlSafeOutput output = new XmlSafeOutput();
            JteroomUseGenerated.render(
                    new OwaspHtmlTemplateOutput(output),
                    NoInterceptor.INSTANCE,
                    RoomUsePicture.of(sheet, publication.event().rooms()),
                    words,
                    "rooms",
                    Assets.PICTURE_STYLE);
            files.add(PublishedFile.text("pictures/rooms-%s.svg".formatted(sheet.date()), XML + output));
        }
        for (PersonDaysPicture days : PersonDaysPicture.all(programme)) {
            XmlSafeOutput output = new XmlSafeOutput();
            JtepersonDaysGenerated.render(
                    new OwaspHtmlTemplateOutput(output), NoInterceptor.INSTANCE, days, words, Assets.PICTURE_STYLE);
            files.add(PublishedFile.text(
                    "pictures/person-%s.svg".formatted(FileName.of(days.person().id())), XML + output));
        }
        return files;
    }
}
