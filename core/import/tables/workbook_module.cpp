#include "core/import/tables/workbook_module.h"

#include <gdal_priv.h>
#include <ogrsf_frmts.h>

#include <memory>

#include <cpl_conv.h>
#include <cpl_error.h>

using wardwise::import::Sheet;

namespace {

struct CloseDataset
{
    void operator()(GDALDataset* dataset) const { GDALClose(dataset); }
};

/// Rows are never taken for headings and cells never for dates: what they mean is for us to find out.
void setUp()
{
    static const bool done = [] {
        for (const char* option : {"OGR_XLSX_HEADERS", "OGR_ODS_HEADERS", "OGR_XLS_HEADERS"}) {
            CPLSetConfigOption(option, "DISABLE");
        }
        for (const char* option : {"OGR_XLSX_FIELD_TYPES", "OGR_ODS_FIELD_TYPES", "OGR_XLS_FIELD_TYPES"}) {
            CPLSetConfigOption(option, "STRING");
        }
        GDALAllRegister();
        return true;
    }();
    static_cast<void>(done);
}

Sheet::Row rowOf(const OGRFeature& feature, std::int64_t line)
{
    Sheet::Row row;
    row.line = line;
    const int fields = feature.GetFieldCount();
    row.cells.reserve(static_cast<std::size_t>(fields));
    for (int field = 0; field < fields; ++field) {
        row.cells.emplace_back(feature.IsFieldSetAndNotNull(field) ? feature.GetFieldAsString(field) : "");
    }
    return row;
}

bool readSheet(OGRLayer& layer, std::vector<Sheet>& sheets, std::size_t& cells)
{
    Sheet sheet;
    sheet.name = layer.GetName();
    layer.ResetReading();
    std::int64_t line = 0;
    while (true) {
        const OGRFeatureUniquePtr feature(layer.GetNextFeature());
        if (!feature) {
            break;
        }
        sheet.rows.push_back(rowOf(*feature, ++line));
        cells += sheet.rows.back().cells.size();
        if (cells > wardwise::import::kMostCells) {
            return false;
        }
    }
    sheets.push_back(std::move(sheet));
    return true;
}

} // namespace

extern "C" __attribute__((visibility("default"))) bool
wardwiseReadSheets(const std::string& path, std::vector<Sheet>& sheets, std::string& problem)
{
    setUp();
    CPLPushErrorHandler(CPLQuietErrorHandler);
    CPLErrorReset();
    constexpr const char* kDrivers[] = {"XLSX", "ODS", "XLS", nullptr};
    const std::unique_ptr<GDALDataset, CloseDataset> workbook(
        GDALDataset::Open(path.c_str(), GDAL_OF_VECTOR | GDAL_OF_READONLY, kDrivers));
    bool whole = workbook != nullptr;
    std::size_t cells = 0;
    for (int layer = 0; whole && layer < workbook->GetLayerCount(); ++layer) {
        whole = readSheet(*workbook->GetLayer(layer), sheets, cells);
    }
    if (workbook == nullptr) {
        problem = CPLGetLastErrorMsg();
    } else if (!whole) {
        problem = "it has more than ten million cells";
    }
    CPLPopErrorHandler();
    return whole;
}
