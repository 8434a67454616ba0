import CNcurses
import Glibc

/// Images of the process on disk, which would hold secrets.
package enum CoreDumps {
  /// No core file, no handler of core files, no debugger of the same user.
  package static func forbid() {
    var limit = rlimit(rlim_cur: 0, rlim_max: 0)
    setrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &limit)
    _ = cncurses_forbid_dumps()
  }
}
