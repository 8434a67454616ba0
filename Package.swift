// swift-tools-version: 6.2
import PackageDescription

/// What every Swift target is compiled with: a rule that matters is a compiler setting.
let houseRules: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

func swift(_ name: String, uses: [String] = []) -> Target {
  .target(
    name: name,
    dependencies: uses.map { .byName(name: $0) },
    swiftSettings: houseRules
  )
}

/// Tests read their files where they lie, so none is copied into a bundle.
func tests(of name: String, uses: [String], files: [String] = []) -> Target {
  .testTarget(
    name: name,
    dependencies: uses.map { .byName(name: $0) },
    exclude: files,
    swiftSettings: houseRules
  )
}

/// The released program holds the libraries that it needs from its first moment.
///
/// To find and map five files would take a good part of the time to the first screen. The archives
/// come with the same Debian packages; `.ci/archives` puts them before the shared ones.
let linkedIn: [LinkerSetting] = [
  .unsafeFlags(
    [
      "-use-ld=lld", "-L", "\(Context.packageDirectory)/.ci/archives",
      "-Xclang-linker", "-static-libgcc",
      // Nobody asks the program for its names, and the runtime looks through them at every start.
      "-Xlinker", "--no-export-dynamic",
    ],
    .when(configuration: .release)
  ),
  // What the archives of ncurses and of Swift's own libraries need.
  .linkedLibrary("tinfo", .when(configuration: .release)),
  .linkedLibrary("stdc++", .when(configuration: .release)),
]

let package = Package(
  name: "kiradeck",
  targets: [
    // The pure middle: values and functions, no input or output, no C library.
    swift("Kira"),
    swift("HTTPMessage"),
    swift("Canvas", uses: ["CWidth"]),
    swift("JSONText"),
    swift("KiraAPI", uses: ["Kira", "HTTPMessage", "JSONText"]),
    swift("Intents", uses: ["Kira"]),
    swift("Verdicts", uses: ["Kira"]),
    swift("Forms", uses: ["Intents", "Kira", "KiraAPI", "Verdicts"]),
    swift("Deck", uses: ["Forms", "Kira", "Intents", "Verdicts", "Canvas"]),
    swift("Sandbox", uses: ["Kira", "HTTPMessage"]),

    // The edges: one target per library, and nobody else sees that library.
    swift(
      "Store",
      uses: ["CMemory", "CSQLite", "Digest", "Forms", "HTTPMessage", "Intents", "Kira"]
    ),
    swift("Terminal", uses: ["Canvas", "CNcurses"]),
    swift("Transport", uses: ["HTTPMessage", "CCurl"]),
    swift("HTTPServer", uses: ["HTTPMessage", "CSignal"]),
    swift("Settings", uses: ["Canvas", "Kira", "CTOML"]),
    swift("SandboxServer", uses: ["Digest", "HTTPMessage", "HTTPServer", "Kira", "Sandbox"]),
    swift("Digest", uses: ["CCrypto"]),
    .systemLibrary(name: "CMemory"),
    .systemLibrary(name: "CSQLite"),
    .systemLibrary(name: "CWidth"),
    .systemLibrary(name: "CSignal"),
    .target(name: "CNcurses", linkerSettings: [.linkedLibrary("ncursesw")]),
    .target(name: "CCurl"),
    .target(name: "CCrypto"),
    .target(name: "CTOML"),

    // The shell: the only place where the middle meets the edges.
    swift(
      "App",
      uses: [
        "Canvas", "Deck", "Digest", "Forms", "HTTPMessage", "HTTPServer", "Intents", "JSONText",
        "Kira", "KiraAPI", "Sandbox", "SandboxServer", "Settings", "Store", "Terminal", "Transport",
        "Verdicts",
      ]
    ),
    .executableTarget(
      name: "kiradeck",
      dependencies: ["App"],
      swiftSettings: houseRules,
      linkerSettings: linkedIn
    ),
    tests(
      of: "AppTests",
      uses: [
        "App", "Canvas", "Deck", "Forms", "HTTPMessage", "Intents", "JSONText", "Kira", "KiraAPI",
        "Settings", "Store", "Terminal", "Verdicts", "kiradeck",
      ]
    ),

    // What watches the program from outside, as a person would.
    swift("PseudoTerminal", uses: ["CPseudoTerminal"]),
    .executableTarget(
      name: "Bench",
      dependencies: ["Canvas", "PseudoTerminal"],
      swiftSettings: houseRules
    ),
    .systemLibrary(name: "CPseudoTerminal"),

    // What lives many lives of the money path on a disk that is torn, over a network that lies.
    swift(
      "Simulation",
      uses: [
        "App", "CSimulatedDisk", "Digest", "HTTPMessage", "Intents", "JSONText", "Kira", "KiraAPI",
        "Sandbox", "Store", "Verdicts",
      ]
    ),
    .executableTarget(name: "Simulate", dependencies: ["Simulation"], swiftSettings: houseRules),
    .target(name: "CSimulatedDisk", linkerSettings: [.linkedLibrary("sqlite3")]),
    tests(
      of: "SimulationTests",
      uses: ["App", "HTTPMessage", "Intents", "Kira", "Simulation", "Store"]
    ),

    tests(of: "KiraTests", uses: ["Kira"]),
    tests(of: "JSONTextTests", uses: ["JSONText"]),
    tests(
      of: "KiraAPITests",
      uses: ["Digest", "HTTPMessage", "JSONText", "Kira", "KiraAPI"],
      files: ["Recorded"]
    ),
    tests(of: "DigestTests", uses: ["Digest"]),
    tests(of: "TransportTests", uses: ["HTTPMessage", "Transport"]),
    tests(of: "StoreTests", uses: ["FailingDisk", "Forms", "Intents", "Kira", "Store"]),
    .target(
      name: "FailingDisk",
      path: "Tests/FailingDisk",
      linkerSettings: [.linkedLibrary("sqlite3")]
    ),
    tests(
      of: "DeckTests",
      uses: ["Canvas", "Deck", "Forms", "Intents", "Kira", "KiraAPI", "Verdicts"],
      files: ["Screens"]
    ),
    tests(of: "FormsTests", uses: ["Forms", "Kira", "KiraAPI"]),
    tests(of: "IntentsTests", uses: ["Intents", "Kira"]),
    tests(of: "VerdictsTests", uses: ["Kira", "Verdicts"]),
    tests(of: "HouseRulesTests", uses: []),
    tests(of: "PseudoTerminalTests", uses: ["PseudoTerminal"]),
    tests(
      of: "EndToEndTests",
      uses: ["CPseudoTerminal", "CWidth", "PseudoTerminal"],
      files: ["quickstart.sh", "killed-payout.sh", "killed-sync.sh"]
    ),
    tests(of: "CanvasTests", uses: ["Canvas"]),
    tests(of: "TerminalTests", uses: ["Canvas", "PseudoTerminal", "Terminal", "terminal-probe"]),
    .executableTarget(
      name: "terminal-probe",
      dependencies: ["Canvas", "Terminal"],
      path: "Tests/TerminalProbe",
      swiftSettings: houseRules
    ),
    .executableTarget(
      name: "journal-probe",
      dependencies: ["CSQLite", "Intents", "Kira", "Store"],
      path: "Tests/JournalProbe",
      swiftSettings: houseRules
    ),
    tests(of: "HTTPServerTests", uses: ["HTTPMessage", "HTTPServer"]),
    tests(of: "SandboxTests", uses: ["HTTPMessage", "Kira", "Sandbox"]),
    tests(
      of: "SandboxServerTests",
      uses: ["HTTPMessage", "HTTPServer", "Kira", "Sandbox", "SandboxServer"]
    ),
    tests(
      of: "ContractTests",
      uses: [
        "App", "HTTPMessage", "HTTPServer", "Kira", "KiraAPI", "Sandbox", "SandboxServer",
        "Simulation", "Transport", "Verdicts",
      ]
    ),
    tests(of: "SettingsTests", uses: ["Canvas", "Kira", "Settings"]),
  ],
  cxxLanguageStandard: .cxx17
)

// Its entry is libFuzzer's, so that a plain build could not link it: `make fuzz` asks for it.
if Context.environment["KIRADECK_FUZZ_BUILD"] != nil {
  package.targets.append(
    .executableTarget(
      name: "Fuzz",
      dependencies: [
        "HTTPMessage", "HTTPServer", "JSONText", "Kira", "KiraAPI", "Sandbox", "Terminal",
      ],
      path: "Tests/Fuzz",
      exclude: ["Corpus"],
      swiftSettings: houseRules
    )
  )
}
