// The sample's three sources, with their licences and attributions, and a batch of each.
#include "core/sample/sample_reader.h"
#include "core/store/catalogue_repository.h"

#include <QDateTime>

namespace wardwise::sample {

namespace {

constexpr const char* kForce = "E23000015";

std::string now()
{
    return QDateTime::currentDateTimeUtc().toString(Qt::ISODate).toStdString();
}

Result<BatchId> storeSource(const store::Connection& connection, const Source& source, Batch batch)
{
    const auto id = store::addSource(connection, source);
    if (!id) {
        return id.error();
    }
    batch.source = *id;
    batch.loadedAt = now();
    batch.loadedBy = "Wardwise sample";
    return store::addBatch(connection, batch);
}

Source documentSource()
{
    return {
        .id = {},
        .key = "document",
        .title = "Community Safety Strategic Assessment 2019",
        .publisher = "Staffordshire County Council",
        .licence = "Figures quoted with attribution",
        .attribution =
            "Cannock Chase Community Safety Strategic Assessment 2019, Staffordshire County Council (v3.0, "
            "February 2020).",
        .note = "Figures as printed; charts that the document shows only as pictures are absent."};
}

Source populationSource()
{
    return {
        .id = {},
        .key = "ons-population",
        .title = "Ward populations, mid-2017",
        .publisher = "Office for National Statistics",
        .licence = "Open Government Licence v3.0",
        .attribution =
            "Population estimates, mid-2017: Office for National Statistics, Open Government Licence v3.0.",
        .note = "Sums of the estimates for lower-layer super output areas of 2011, by the wards of 2018."};
}

Source policeSource()
{
    return {.id = {},
            .key = "police.uk",
            .title = "Street-level crime, October 2018 to February 2019",
            .publisher = "data.police.uk",
            .licence = "Open Government Licence v3.0",
            .attribution = "Crime: data.police.uk; look-ups and mid-2017 populations: Office for National "
                           "Statistics; both Open "
                           "Government Licence v3.0.",
            .note = "47,968 rows of Staffordshire Police, counted by ward of 2018, month and crime type."};
}

} // namespace

Result<Batches> storeSources(const store::Connection& connection, const Stored& stored)
{
    Batches batches;
    Batch people;
    people.label = "Ward populations, mid-2017";
    const auto populations = storeSource(connection, populationSource(), people);
    if (!populations) {
        return populations.error();
    }
    batches.populations = *populations;

    Batch stated;
    stated.label = "The document's figures";
    stated.denominatorBatch = batches.populations;
    stated.denominatorPeriod = stored.periods.at("mid-2017");
    const auto document = storeSource(connection, documentSource(), stated);
    if (!document) {
        return document.error();
    }
    batches.document = *document;

    Batch counted = stated;
    counted.label = "Counts by ward, month and type";
    counted.completeFor = stored.areas.at(kForce);
    counted.note = "Located rows only: of all 47,968 rows 5,570 have no location (45 % of shoplifting, "
                   "hardly any anti-social "
                   "behaviour, 16.1 % of all crime) and 91 lie outside the force's districts, so wards' "
                   "rates are too low, "
                   "by as much as that. The sample doesn't hold them by type; importing the files does.";
    const auto police = storeSource(connection, policeSource(), counted);
    if (!police) {
        return police.error();
    }
    batches.police = *police;
    return batches;
}

} // namespace wardwise::sample
