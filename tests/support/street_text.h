// Files about a made-up force of two wards, Town and Hill, as the tests of imports need them.
#pragma once

#include <QByteArray>

namespace wardwise::test {

inline const QByteArray kStreetHeading =
    "Crime ID,Month,Reported by,Falls within,Longitude,Latitude,Location,LSOA code,LSOA name,"
    "Crime type,Last outcome category,Context\n";

inline const QByteArray kLsoas = "LSOA11CD,LSOA11NM,WD18CD,WD18NM,LAD18CD,LAD18NM\n"
                                 "E01000001,Amber 1A,W1,Town,D1,Amber\n"
                                 "E01000002,Amber 1B,W1,Town,D1,Amber\n"
                                 "E01000003,Amber 1C,W2,Hill,D1,Amber\n"
                                 "E01000009,Zircon 1A,W9,End,D9,Zircon\n";

inline const QByteArray kDistricts = "LAD18CD,LAD18NM,CSP18CD,CSP18NM,PFA18CD,PFA18NM\n"
                                     "D1,Amber,C1,Amber,F1,Midshire\n"
                                     "D9,Zircon,C9,Zircon,F9,Farshire\n";

inline const QByteArray kPeople = "lsoa11_code,total_population,0,1,64,90+\n"
                                  "E01000001,1000,100,200,300,400\n"
                                  "E01000002,500,100,100,100,200\n"
                                  "E01000003,2000,500,500,500,500\n";

/// A row of a street file; without an LSOA it has no location.
inline QByteArray crime(const char* id, const char* month, const char* lsoa, const char* type)
{
    return QByteArray(id) + "," + month + ",Midshire Police,Midshire Police,-1.9,52.7,On or near High Street,"
           + lsoa + ",Name," + type + ",,\n";
}

/// As many rows of the kind.
inline QByteArray crimes(int rows, const char* month, const char* lsoa, const char* type)
{
    return crime("", month, lsoa, type).repeated(rows);
}

} // namespace wardwise::test
