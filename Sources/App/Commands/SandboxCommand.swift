import Glibc
import HTTPServer
import Sandbox
import SandboxServer

/// `kiradeck sandbox`: Kira played on a port of this machine.
enum SandboxCommand {
  /// For the demo, which must leave nothing behind even when it is killed, and for measuring.
  static let hiddenOptions = [
    Option("until-eof", "ends with standard input", isHidden: true),
    Option("still", "nothing in the tenant changes, as a measurement needs it", isHidden: true),
    Option("sweep", value: "FOLDER", "the demo's folder, removed at the end", isHidden: true),
  ]

  @Sendable
  static func run(
    _ invocation: Invocation,
    _ surroundings: inout Surroundings
  ) throws(Trouble) -> Int32 {
    let options = try options(of: invocation, in: surroundings)
    let folder = try folderToSweep(invocation)
    let say = surroundings.print
    do throws(ListenError) {
      try serveSandbox(options, announce: say)
    } catch {
      throw Trouble(.failed, "\(error)")
    }
    if let folder { Folder.sweep(folder) }
    return ExitCode.done.rawValue
  }

  private static func options(
    of invocation: Invocation,
    in surroundings: Surroundings
  ) throws(Trouble) -> SandboxOptions {
    guard let port = try invocation.number(of: "port", in: 0...65_535) else {
      throw Trouble(.usage, "'sandbox' needs a port: kiradeck sandbox --port 8080")
    }
    var options = SandboxOptions(port: UInt16(port), tenant: try tenant(of: invocation))
    options.seed = UInt64(try invocation.number(of: "seed", in: 0...Int.max) ?? 1)
    if invocation.has("still") {
      options.stillAt = SystemClock(standing: surroundings.standingMoment).read().moment
    }
    options.until = invocation.has("until-eof") ? STDIN_FILENO : nil
    return options
  }

  /// What the options say about the tenant to play.
  static func tenant(of invocation: Invocation) throws(Trouble) -> TenantOptions {
    var tenant = TenantOptions(isEmpty: invocation.has("empty"))
    tenant.isHostile = invocation.has("hostile")
    let scale = invocation.values(of: "scale")
    guard !scale.isEmpty else { return tenant }
    do throws(SandboxScaleError) {
      tenant.scale = try SandboxScale(parsing: scale.joined(separator: ","))
    } catch {
      throw Trouble(.usage, "--scale: \(error)")
    }
    return tenant
  }

  /// Only a folder that a demo made is ever removed.
  private static func folderToSweep(_ invocation: Invocation) throws(Trouble) -> String? {
    guard let folder = invocation.value(of: "sweep") else { return nil }
    let name = folder.split(separator: "/").last ?? ""
    guard folder.hasPrefix("/"), name.hasPrefix(DemoSandbox.folderPrefix) else {
      throw Trouble(.usage, "--sweep takes the folder of a demo, not '\(folder)'")
    }
    return folder
  }
}
