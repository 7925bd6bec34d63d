# Ruby: RSpec, Minitest, Test::Unit, Cucumber, Rake, RuboCop, Bundler. Debian's own gems.

rcart() {
  f lib/cart.rb <<'E'
class Cart
  attr_reader :items

  def initialize
    @items = {}
  end

  def add(name, price)
    raise ArgumentError, "price must not be negative" if price.negative?

    @items[name] = price
  end

  def total
    @items.values.sum + 1
  end
end
E
}
rspec_ok() { rcart
  f spec/errors_spec.rb <<'E'
require_relative "../lib/cart"

RSpec.describe Cart do
  it "handles errors ok" do
    expect { subject.add("x", -1) }.to raise_error(ArgumentError)
  end
end
E
}
case_rspec_failure() { need rspec; style gha; rspec_ok
  f spec/cart_spec.rb <<'E'
require_relative "../lib/cart"

RSpec.describe Cart do
  describe "#total" do
    it "sums up the prices" do
      cart = Cart.new
      cart.add("apple", 2)
      cart.add("pear", 3)
      expect(cart.total).to eq(5)
    end

    it "keeps the names" do
      cart = Cart.new
      cart.add("apple", 2)
      expect(cart.items).to match("apple" => 3)
    end

    it "is fast" do
      skip "fails on CI"
    end
  end
end
E
  step 'rspec'
}
case_rspec_error_documentation() { need rspec; style travis; rspec_ok
  f spec/load_spec.rb <<'E'
require_relative "../lib/cart"

RSpec.describe "loading" do
  before { @config = YAML.load_file("config/test.yml") }

  it "has a region" do
    expect(@config["region"]).to eq("eu")
  end

  it "adds nil" do
    expect(Cart.new.total + nil).to eq(0)
  end
end
E
  step 'ruby -v'
  step 'rspec -r yaml --format documentation'
}
case_rspec_load_error() { need rspec; style jenkins; rspec_ok
  printf 'require "sinatra_extras"\n\nRSpec.describe("x") { it("y") { expect(1).to eq(1) } }\n' >spec/app_spec.rb
  step 'rspec'
}
case_rspec_colour() { need rspec; style gitlab; rspec_ok; sed -i 's/ArgumentError/KeyError/' spec/errors_spec.rb
  step 'rspec --force-color'
}
case_rspec_ok() { need rspec; style gha; rspec_ok
  step 'rspec --format documentation'
}
case_rspec_ok_scary() { need rspec; style travis; rspec_ok
  printf 'RSpec.describe "failures" do\n  it("prints") { warn "Failure/Error: only text, 1 example, 1 failure" }\n  it("is pending") { pending "fails with error"; raise "known" }\nend\n' >spec/noise_spec.rb
  step 'rspec'
}
mini() { rcart
  f test/test_cart.rb <<'E'
require "minitest/autorun"
require_relative "../lib/cart"

class TestCart < Minitest::Test
  def test_total
    cart = Cart.new
    cart.add("apple", 2)
    assert_equal 2, cart.total, "total of one"
  end

  def test_lookup
    assert_equal 3, Cart.new.items.fetch("apple")
  end

  def test_error_ok
    assert_raises(ArgumentError) { Cart.new.add("x", -1) }
  end
end
E
}
case_minitest_failure() { need ruby; style travis; mini
  step 'ruby -Ilib test/test_cart.rb --seed 1'
}
case_minitest_rake() { need rake; style gha; mini
  f Rakefile <<'E'
require "rake/testtask"

Rake::TestTask.new(:test) do |t|
  t.pattern = "test/test_*.rb"
  t.options = "--seed=1 -v"
end

task default: :test
E
  step 'rake'
}
case_minitest_ok() { need ruby; style travis; mini; sed -i 's/ + 1$//' lib/cart.rb; sed -i 's/.fetch("apple")/.fetch("apple", 3)/' test/test_cart.rb
  step 'ruby test/test_cart.rb -v --seed 1'
}
case_testunit_failure() { need ruby; style jenkins; mini; sed -i 's#minitest/autorun#test/unit#; s/Minitest::Test/Test::Unit::TestCase/' test/test_cart.rb
  step 'ruby test/test_cart.rb'
}
case_cucumber_failure() { need cucumber; style ghaui
  f features/cart.feature <<'E'
Feature: cart
  Scenario: one item
    Given an empty cart
    When I add an apple for 3
    Then the total is 4

  Scenario: undefined
    Given something nobody defined
E
  printf 'Given("an empty cart") { @total = 0 }\nWhen(/I add an apple for (\\d+)/) { |n| @total += n.to_i }\nThen(/the total is (\\d+)/) { |n| raise "expected #{n}, got #{@total}" unless @total == n.to_i }\n' | f features/step_definitions/steps.rb
  step 'cucumber --no-color'
}
case_rake_aborted() { need rake; style ghaui
  f Rakefile <<'E'
task :environment do
  puts "loading environment"
end

task "db:migrate" => :environment do
  config = Hash.new
  raise KeyError, "database.yml has no entry for #{ENV.fetch('RACK_ENV', 'test')}" unless config.key?("test")
end
E
  step 'rake db:migrate'
}
case_rake_unknown_task() { need rake; style travis; echo 'task(:test) {}' >Rakefile
  step 'rake spec'
}
case_ruby_syntax() { need ruby; style plain; rcart; sed -i 's/^  end$//' lib/cart.rb
  step 'ruby -wc lib/cart.rb'
}
case_ruby_nomethod() { need ruby; style ghaui
  printf 'def region(config)\n  config[:deploy][:region].upcase\nend\n\nputs "deploying"\nregion({ deploy: {} })\n' >deploy.rb
  step 'ruby deploy.rb'
}
case_rubocop() { need rubocop; style gha; printf "AllCops:\n  NewCops: disable\n  SuggestExtensions: false\n" >.rubocop.yml
  printf '# frozen_string_literal: true\n\n# Shop\nclass Shop\n  def total( a )\n    x = "text"\n    if a == nil then return 0 end\n    a.map{|i| i}\n  end\nend\n' | f lib/shop.rb
  step 'rubocop lib'
}
case_rubocop_ok() { need rubocop; style travis;  printf "AllCops:\n  NewCops: disable\n  SuggestExtensions: false\n" >.rubocop.yml
  printf '# frozen_string_literal: true\n\n# Raised on failure.\nclass FatalError < StandardError\nend\n' | f lib/fatal_error.rb
  step 'rubocop lib'
}
case_bundler_missing_gem() { need bundle; style gha; printf 'source "https://rubygems.org"\n\ngem "sinatra-extras-demo", "~> 3.1"\n' >Gemfile
  step 'bundle install --local'
}
case_bundler_unreachable() { need bundle; style travis; printf 'source "https://gems.internal.invalid"\n\ngem "pricing"\n' >Gemfile
  step 'bundle install --retry 1'
}
case_bundler_no_gemfile() { need bundle; style jenkins
  step 'bundle exec rspec'
}
case_bundler_gem_not_installed() { need bundle; style plain; printf 'source "https://rubygems.org"\ngem "pricing-demo-zz", "1.0"\n' >Gemfile
  printf 'GEM\n  remote: https://rubygems.org/\n  specs:\n    pricing-demo-zz (1.0)\n\nPLATFORMS\n  ruby\n\nDEPENDENCIES\n  pricing-demo-zz (= 1.0)\n\nBUNDLED WITH\n   2.3.15\n' >Gemfile.lock
  step 'bundle exec rake test'
}
case_gem_native_extension() { need gem ruby; style ghaui
  printf 'Gem::Specification.new do |s|\n  s.name = "fastsum"\n  s.version = "1.0"\n  s.summary = "x"\n  s.authors = ["runner"]\n  s.extensions = ["ext/extconf.rb"]\n  s.files = ["ext/extconf.rb"]\nend\n' >fastsum.gemspec
  printf 'require "mkmf"\nabort "imaginary.h is missing, install libimaginary-dev" unless have_header("imaginary.h")\ncreate_makefile("fastsum")\n' | f ext/extconf.rb
  q gem build fastsum.gemspec
  step 'gem install --user-install --local --no-document fastsum-1.0.gem'
}
