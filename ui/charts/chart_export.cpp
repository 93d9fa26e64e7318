#include "ui/charts/chart_export.h"

#include "core/report/chart_csv.h"
#include "core/report/write_file.h"
#include "ui/charts/chart_scene.h"
#include "ui/charts/chart_texts.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QImage>
#include <QPageLayout>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>
#include <QSvgGenerator>

#include <algorithm>
#include <cmath>

namespace wardwise {

namespace {

constexpr double kPixelsPerInch = 96.0;
constexpr double kPrintPerInch = 300.0;
constexpr double kPointsPerInch = 72.0;
constexpr double kMetresPerInch = 0.0254;

Error unknownFormat(const QString& path)
{
    return {ErrorCode::Invalid,
            ChartTexts::tr("The chart wasn't saved to “%1”: its name must end in .svg, .pdf, .png or .csv.")
                .arg(QDir::toNativeSeparators(path))
                .toStdString(),
            {}};
}

Error notAFile(const QString& path)
{
    return {
        ErrorCode::Invalid,
        ChartTexts::tr(
            "The chart wasn't saved to “%1”: there is a folder or device of that name. Choose another name.")
            .arg(QDir::toNativeSeparators(path))
            .toStdString(),
        {}};
}

Error failedToWrite(const QSaveFile& file)
{
    ErrorCode code = ErrorCode::Io;
    QString remedy = ChartTexts::tr("Choose another folder or name and try again.");
    if (file.error() == QFileDevice::ResourceError) {
        code = ErrorCode::DiskFull;
        remedy = ChartTexts::tr("Free some space on the disk or choose another, and try again.");
    } else if (file.error() == QFileDevice::PermissionsError) {
        code = ErrorCode::ReadOnly;
    } else if (!QFileInfo(file.fileName()).absoluteDir().exists()) {
        code = ErrorCode::NotFound;
    }
    const QString reason = file.errorString();
    return {code,
            ChartTexts::tr("The chart couldn't be saved to “%1”: %2. %3")
                .arg(QDir::toNativeSeparators(file.fileName()), reason, remedy)
                .toStdString(),
            reason.toStdString()};
}

/// The least enlargement of the size at which the chart lies without squeezing; 1 where it fits as it is.
double enlargementFor(const ChartScene& scene, QSizeF size)
{
    const auto fits = [&](double factor) {
        const double width = size.width() * factor;
        return width >= scene.theme().sizes.minWidth && scene.heightFor(width) <= size.height() * factor;
    };
    double high = 1.0;
    constexpr int kDoublings = 12;
    for (int i = 0; i < kDoublings && !fits(high); ++i) {
        high *= 2.0;
    }
    double low = high / 2.0;
    if (high == 1.0) {
        return 1.0;
    }
    constexpr int kHalvings = 8;
    for (int i = 0; i < kHalvings; ++i) {
        const double middle = (low + high) / 2.0;
        (fits(middle) ? high : low) = middle;
    }
    return high;
}

QString titleOf(const ChartScene& scene)
{
    return QString::fromStdString(wordsOf(scene.spec()).title);
}

/// Draws the scene scaled to a target, its proportions kept.
void draw(ChartScene& scene, QPainter& painter, QSizeF target)
{
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    painter.fillRect(QRectF(QPointF(), target), scene.theme().background);
    scene.render(&painter, QRectF(QPointF(), target), scene.sceneRect(), Qt::KeepAspectRatio);
}

bool writeSvg(ChartScene& scene, QSizeF size, QIODevice& to)
{
    QSvgGenerator generator;
    generator.setOutputDevice(&to);
    generator.setResolution(static_cast<int>(kPixelsPerInch));
    generator.setSize(size.toSize());
    generator.setViewBox(QRectF(QPointF(), size));
    // Qt writes both as they stand, so markup in them would break the file.
    generator.setTitle(titleOf(scene).toHtmlEscaped());
    generator.setDescription(QString::fromStdString(wordsOf(scene.spec()).description).toHtmlEscaped());
    QPainter painter;
    if (!painter.begin(&generator)) {
        return false;
    }
    draw(scene, painter, size);
    return painter.end();
}

bool writePdf(ChartScene& scene, QSizeF size, QIODevice& to)
{
    QPdfWriter writer(&to);
    const QSizeF points = size * (kPointsPerInch / kPixelsPerInch);
    const QPageSize page(points, QPageSize::Point, {}, QPageSize::ExactMatch);
    writer.setPageLayout(QPageLayout(page, QPageLayout::Portrait, QMarginsF()));
    writer.setResolution(static_cast<int>(kPixelsPerInch)
                         * 10); // fine enough for any rounding to be invisible
    writer.setTitle(titleOf(scene));
    writer.setCreator(QStringLiteral("Wardwise"));
    QPainter painter;
    if (!painter.begin(&writer)) {
        return false;
    }
    draw(scene, painter, QSizeF(writer.width(), writer.height()));
    return painter.end();
}

/// Null where there isn't the memory.
QImage imageOf(ChartScene& scene, QSizeF size, double perInch)
{
    const QSizeF dots = size * (perInch / kPixelsPerInch);
    QImage image(dots.toSize(), QImage::Format_RGB32);
    if (image.isNull()) {
        return image;
    }
    const int perMetre = static_cast<int>(std::lround(perInch / kMetresPerInch));
    QPainter painter(&image);
    draw(scene, painter, image.size());
    painter.end();
    image.setDotsPerMeterX(perMetre); // after painting: it would change the size of fonts
    image.setDotsPerMeterY(perMetre);
    image.setText(QStringLiteral("Title"), titleOf(scene));
    return image;
}

bool writePng(ChartScene& scene, QSizeF size, QIODevice& to)
{
    const QImage image = imageOf(scene, size, kPrintPerInch);
    return !image.isNull() && image.save(&to, "PNG");
}

/// Lays the chart out for a picture of the size.
void layOut(ChartScene& scene, const ChartSpec& spec, ThemeKind theme, QSizeF size)
{
    scene.setTheme(theme);
    scene.setSpec(spec);
    scene.setSize(size * enlargementFor(scene, size));
}

using Writer = bool (*)(ChartScene&, QSizeF, QIODevice&);

Writer writerFor(const QString& path)
{
    const QString suffix = QFileInfo(path).suffix().toLower();
    if (suffix == QLatin1String("svg")) {
        return writeSvg;
    }
    if (suffix == QLatin1String("pdf")) {
        return writePdf;
    }
    return suffix == QLatin1String("png") ? writePng : nullptr;
}

Error tooLarge(const QString& path)
{
    return {
        ErrorCode::Io,
        ChartTexts::tr(
            "The chart wasn't saved to “%1”: there isn't enough memory to draw it. Choose a smaller size.")
            .arg(QDir::toNativeSeparators(path))
            .toStdString(),
        {}};
}

Result<void> save(const QByteArray& bytes, const QString& path)
{
    QSaveFile file(path);
    const bool written = file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.flush();
    if (!written || !file.commit()) {
        return failedToWrite(file); // and QSaveFile throws its temporary file away
    }
    return {};
}

} // namespace

Result<void> exportChart(const ChartSpec& spec, ThemeKind theme, QSizeF logicalSize, const QString& path)
{
    const Writer write = writerFor(path);
    if (write == nullptr) {
        return unknownFormat(path);
    }
    if (const QFileInfo there(path); there.exists() && !there.isFile()) {
        return notAFile(path); // QSaveFile would rename its work over a device or pipe
    }
    constexpr double kLargest = 20000.0;
    if (!(logicalSize.width() >= 1.0 && logicalSize.height() >= 1.0 && logicalSize.width() <= kLargest
          && logicalSize.height() <= kLargest)) {
        return Error{
            ErrorCode::Invalid,
            ChartTexts::tr("The chart wasn't saved: its width and height must be from 1 to 20,000 pixels.")
                .toStdString(),
            {}};
    }
    ChartScene scene;
    layOut(scene, spec, theme, logicalSize);

    // By way of memory: QSvgGenerator doesn't say when a device refuses what it writes.
    QBuffer picture;
    picture.open(QIODevice::WriteOnly);
    if (!write(scene, logicalSize, picture)) {
        return tooLarge(path);
    }
    return save(picture.data(), path);
}

Result<void> writeChart(const ChartSpec& spec, ThemeKind theme, QSizeF logicalSize, const QString& path)
{
    if (QFileInfo(path).suffix().compare(QLatin1String("csv"), Qt::CaseInsensitive) == 0) {
        return report::writeFile(path, report::chartCsv(spec));
    }
    return exportChart(spec, theme, logicalSize, path);
}

QImage chartImage(const ChartSpec& spec, ThemeKind theme, QSizeF logicalSize)
{
    constexpr double kDouble = 2.0 * kPixelsPerInch;
    ChartScene scene;
    layOut(scene, spec, theme, logicalSize);
    return imageOf(scene, logicalSize, kDouble);
}

QByteArray chartSvg(const ChartSpec& spec, ThemeKind theme, QSizeF logicalSize)
{
    ChartScene scene;
    layOut(scene, spec, theme, logicalSize);
    QBuffer picture;
    picture.open(QIODevice::WriteOnly);
    return writeSvg(scene, logicalSize, picture) ? picture.data() : QByteArray();
}

} // namespace wardwise
