// The jobs that are timed: columns and risk by themselves, on the large project without a window, in its
// window, and the start with the sample.
#pragma once

#include <QString>

namespace wardwise::benchmark_of {

struct Files
{
    QString large;
    QString sample;
};

void addColumnJobs();
void addProjectJobs(const Files& files);
void addWindowJobs(const Files& files);
void addProseJobs(const Files& files);
void addRiskJobs();
void addStartJobs(const Files& files);

/// Closes the window that the window's jobs share.
void closeSharedWindow();

} // namespace wardwise::benchmark_of
