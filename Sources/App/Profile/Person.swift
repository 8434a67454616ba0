import Glibc
import Kira

/// Who sits at this terminal, by the system's own table: an environment may say anything.
enum Person {
  static var name: SafeText {
    SafeText(getpwuid(getuid()).map { String(cString: $0.pointee.pw_name) } ?? "unknown")
  }
}
