# shellcheck shell=bash
# shellcheck disable=SC2034 # some variables are for the scripts that source this
# What app/run, tests/run and .ci/run share: the packages that are needed, the release build, and how both are reported.
# It is sourced after `set -euo pipefail`. Messages go to standard error, for standard output belongs to the program.

root=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.." && pwd -P)
program=$root/build/release/app/wardwise
needs="Debian 12 or Ubuntu 23.04 (or newer) is needed, or else by hand: a C++20 compiler, CMake 3.25, Ninja, \
Qt 6.4 (Base, Charts, Svg, the SQLite driver), SQLite 3, Boost headers, CLI11, libzip, OpenSSL and GDAL."

packages_app=(
    g++ cmake ninja-build pkgconf ccache
    qt6-base-dev qt6-charts-dev qt6-svg-dev libqt6opengl6-dev libqt6sql6-sqlite
    libsqlite3-dev libboost1.74-dev libcli11-dev libzip-dev libssl-dev libgdal-dev
    fonts-open-sans fonts-dejavu-core fonts-noto-color-emoji
)
packages_tests=(libgtest-dev libgmock-dev libbenchmark-dev xvfb xauth)
# The version is part of the style: another one lays code out differently.
packages_ci=(clang-format-14 clang-tidy-14 clang-14 libclang-rt-14-dev)

say() { printf 'Wardwise: %s\n' "$*" >&2; }

# Ends the script: it could not run.
stop() {
    say "$@"
    exit 2
}

show_log() {
    printf '%s\n' "--- the end of $1" >&2
    tail -n 40 -- "$1" >&2 || true
    printf '%s\n' "---" >&2
}

version_at_least() { # VERSION LEAST
    [[ $(printf '%s\n%s\n' "$2" "$1" | sort -V | head -n 1) == "$2" ]]
}

# --- the system ---

# Is this a system whose package names we know, new enough to hold Qt 6.4?
system_is_known() {
    local id='' like='' version=''
    command -v apt-get >/dev/null && command -v dpkg-query >/dev/null || return 1
    IFS='|' read -r id like version < <(
        # shellcheck source=/dev/null
        . /etc/os-release && printf '%s|%s|%s\n' "${ID:-}" "${ID_LIKE:-}" "${VERSION_ID:-}"
    ) || return 1
    case $id in
        # Debian testing and unstable have no version.
        debian) [[ -z $version ]] || version_at_least "$version" 12 ;;
        ubuntu) version_at_least "$version" 23.04 ;;
        # A derivative counts its versions its own way: apt is asked which Qt it has before anything is installed.
        *) [[ " $like " == *" debian "* || " $like " == *" ubuntu "* ]] ;;
    esac
}

# Are the tools there all the same? Whether the libraries are is for CMake to find out.
tools_are_there() {
    local version
    command -v ninja >/dev/null && command -v c++ >/dev/null && command -v cmake >/dev/null || return 1
    version=$(cmake --version | sed -n '1s/[^0-9]*//p')
    version_at_least "$version" 3.25
}

# --- packages ---

# The version that apt would install, or nothing.
candidate() {
    LC_ALL=C apt-cache policy "$1" 2>/dev/null | sed -n 's/^ *Candidate: \([^(]\)/\1/p'
}

# Fills the array `missing` with those of PACKAGE... that are to be installed.
find_missing() {
    local installed package
    # A package also counts as installed when another one provides it.
    installed=" $(dpkg-query -W -f='${db:Status-Status} ${Package} ${Provides}\n' 2>/dev/null |
        sed -n -e 's/([^)]*)//g' -e 's/,/ /g' -e 's/^installed //p' | tr '\n' ' ')"
    missing=()
    for package in "$@"; do
        [[ $installed != *" $package "* ]] || continue
        case $package in
            libboost1.74-dev)
                # Any version of Boost will do; where 1.74 has gone, the default one.
                [[ ! $installed =~ \ libboost(1\.[0-9]+)?-dev\  ]] || continue
                if [[ -z $(candidate "$package") && -n $(candidate libboost-dev) ]]; then
                    package=libboost-dev
                fi
                ;;
            libqt6opengl6-dev)
                # Not every release splits it from qt6-base-dev.
                [[ -n $(candidate "$package") || -z $(candidate qt6-base-dev) ]] || continue
                ;;
        esac
        missing+=("$package")
    done
}

as_root() {
    if [[ $(id -u) == 0 ]]; then
        env DEBIAN_FRONTEND=noninteractive "$@"
    else
        sudo env DEBIAN_FRONTEND=noninteractive "$@"
    fi
}

# Installs those of PACKAGE... that are missing; quick when none is.
ensure_packages() {
    local log=$root/build/packages.log qt
    local -a missing
    if ! system_is_known; then
        tools_are_there || stop "$needs"
        return 0
    fi
    find_missing "$@"
    if ((${#missing[@]} == 0)); then
        return 0
    fi
    say "these packages are missing: ${missing[*]}"
    if [[ $(id -u) != 0 ]] && ! command -v sudo >/dev/null; then
        stop "installing them takes an administrator. Ask one to run: apt-get install --no-install-recommends ${missing[*]}"
    fi
    mkdir -p "$root/build" || stop "the folder $root/build can't be made. Check its permissions."
    say "installing them (a few minutes on a bare system; log in build/packages.log)…"
    # Old package lists may still do, so a failed update is not the end yet.
    as_root apt-get update </dev/null >"$log" 2>&1 || say "the package lists can't be updated; trying with those there are."
    # Only now are the lists sure to say which packages this release has.
    find_missing "$@"
    if [[ " ${missing[*]} " == *" qt6-base-dev "* ]]; then
        qt=$(candidate qt6-base-dev)
        if [[ -n $qt ]] && ! version_at_least "$qt" 6.4; then
            stop "this system's Qt is $qt. $needs"
        fi
    fi
    # --no-remove: a conflict must never cost a package that's in use.
    if ! as_root apt-get install -y --no-install-recommends --no-remove -o DPkg::Lock::Timeout=120 \
        -o Dpkg::Options::=--force-confold "${missing[@]}" </dev/null >>"$log" 2>&1; then
        show_log "$log"
        stop "the packages can't be installed. The lines above say why; a network connection is needed this once."
    fi
}

# --- the release build ---

readonly built=$root/build/release/.built

# Has nothing been edited since the last build that succeeded?
build_is_current() {
    local newer
    [[ -x $program && -e $built ]] || return 1
    newer=$(cd -- "$root" && find app core ui resources CMakeLists.txt CMakePresets.json \
        -newer "$built" -print -quit 2>&1) || return 1
    [[ -z $newer ]]
}

# What the build folder says of a variable, or nothing.
cached() {
    sed -n "s/^$1:[A-Z]*=//p" "$root/build/release/CMakeCache.txt" 2>/dev/null || true
}

# Configures and builds the release preset, quietly. WHAT is for the message; BUILD_TESTING is ON or OFF; the rest are
# options of `cmake --build`. The subshell keeps the caller's directory and lets go of the lock.
build_release() (
    what=$1 testing=$2
    shift 2
    log=$root/build/release/build.log
    configure=(cmake --preset release "-DBUILD_TESTING=$testing")
    home=$(cached CMAKE_HOME_DIRECTORY)
    if [[ -n $home && $home != "$root" ]]; then
        configure+=(--fresh) # the project was moved: the old configuration points to where it was
    fi
    mkdir -p "$root/build/release" || stop "the folder $root/build/release can't be made. Check its permissions."
    cd -- "$root" || exit 2
    if command -v flock >/dev/null; then
        exec 9>build/release/.lock
        flock 9 # two builds at once would trip over each other
    fi
    say "Building $what (release)…"
    # The stamp has the time of the start: what is edited during the build is built next time.
    touch build/release/.building
    if ! "${configure[@]}" >"$log" 2>&1; then
        show_log "$log"
        stop "the build can't be set up. $needs"
    fi
    if ! cmake --build --preset release "$@" >>"$log" 2>&1; then
        show_log "$log"
        stop "the build failed. The full log is $log."
    fi
    mv build/release/.building "$built"
)
