// Fails any test during which Qt warned of something.
#pragma once

namespace wardwise::test {

/// Call once, after InitGoogleTest. What Qt says of the machine rather than of our use of it is passed over:
/// that there's no runtime folder, and what the offscreen platform can't do.
void failOnQtComplaints();

} // namespace wardwise::test
