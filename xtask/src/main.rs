//! `cargo xtask …`: see [`USAGE`].

use std::{env, process::ExitCode};
use xtask::{Result, build, build::Wanted, pack, serve, testing, tools};

const USAGE: &str = "\
cargo xtask serve   builds the optimised app and serves it on http://127.0.0.1:8080/
      --dev              a quick build, again at every change
      --port N           another port (0 takes any free one)
      --public-url /a/   under a sub-path
      --no-build         serves what is in dist already
cargo xtask build   builds dist/, plain files for any static host
      --public-url /a/   for a sub-path
      --dist FOLDER      somewhere else
      --dev              quick and not optimised
      --repack           from the last compile: only texts, styles and the public URL are new
cargo xtask test    proves everything, in three engines
      --quick            native tests, the store, and one engine
cargo xtask sizes   says what the files in dist/ weigh
cargo xtask bench   times the app beside a hand-written page
cargo xtask tools   installs what the others need, and says where it is
";

fn main() -> ExitCode {
    let outcome = run(env::args().skip(1).collect());
    match outcome {
        Ok(code) => code,
        Err(trouble) => {
            eprintln!("\nxtask: {trouble}");
            ExitCode::FAILURE
        }
    }
}

fn run(arguments: Vec<String>) -> Result<ExitCode> {
    let mut arguments = arguments.into_iter();
    let command = arguments.next().unwrap_or_default();
    let options = Options::read(arguments)?;
    match command.as_str() {
        "serve" => serve_command(options)?,
        "build" => {
            let wanted = options.wanted()?;
            if options.repack { build::repack(&wanted)? } else { build::dist(&wanted)? }
        }
        "test" => return Ok(if testing::run(options.quick)? { ExitCode::SUCCESS } else { ExitCode::FAILURE }),
        "sizes" => build::print_sizes(&options.wanted()?.dist)?,
        "bench" => testing::bench(&options.rest)?,
        "tools" => tools::show_all()?,
        "pack" => build::hook()?,
        _ => {
            print!("{USAGE}");
            return Ok(if matches!(command.as_str(), "" | "help" | "--help" | "-h") { ExitCode::SUCCESS } else { ExitCode::FAILURE });
        }
    }
    Ok(ExitCode::SUCCESS)
}

fn serve_command(options: Options) -> Result<()> {
    let wanted = options.wanted()?;
    if !options.no_build {
        build::dist(&wanted)?;
    }
    let server = serve::Server::start(&wanted.dist, &wanted.public_url, options.port.unwrap_or(8080))?;
    println!("Own Words is at {}", server.address());
    if options.dev {
        println!("Watching for changes. Ctrl-C ends it.");
        build::again_at_every_change(&wanted)
    } else {
        println!("Ctrl-C ends it.");
        server.wait();
        Ok(())
    }
}

#[derive(Default)]
struct Options {
    dev: bool,
    quick: bool,
    no_build: bool,
    repack: bool,
    port: Option<u16>,
    public_url: Option<String>,
    dist: Option<String>,
    rest: Vec<String>,
}

impl Options {
    fn read(mut arguments: impl Iterator<Item = String>) -> Result<Self> {
        let mut options = Self::default();
        while let Some(argument) = arguments.next() {
            let mut value = |name: &str| arguments.next().ok_or_else(|| format!("{name} wants a value"));
            match argument.as_str() {
                "--dev" => options.dev = true,
                "--quick" => options.quick = true,
                "--repack" => options.repack = true,
                "--no-build" => options.no_build = true,
                "--port" => {
                    let port = value("--port")?;
                    options.port = Some(port.parse().map_err(|_| format!("--port wants a number up to 65535, not {port}"))?);
                }
                "--public-url" => options.public_url = Some(value("--public-url")?),
                "--dist" => options.dist = Some(value("--dist")?),
                _ => options.rest.push(argument),
            }
        }
        Ok(options)
    }

    fn wanted(&self) -> Result<Wanted> {
        if let Some(unknown) = self.rest.first() {
            return Err(format!("there is no option {unknown}\n\n{USAGE}"));
        }
        Wanted::new(self.dist.as_deref(), pack::public_url(self.public_url.as_deref().unwrap_or("/"))?, self.dev)
    }
}
