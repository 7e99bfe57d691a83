<?php
// Signs as the gateway's family does. One line of JSON in (a list of cases), one line out (their signatures).
error_reporting(0);

// Between a name and its value; the oldest demos have an arrow.
$pair = '=';

function signed(array $fields, string $key, callable $isEmpty): string
{
    global $pair;
    ksort($fields);
    $text = '';
    foreach ($fields as $name => $value) {
        if (!$isEmpty($value)) {
            $text .= $name . $pair . $value . '&';
        }
    }
    return strtoupper(md5($text . 'key=' . $key));
}

function escaped($value): string
{
    return htmlspecialchars($value, ENT_COMPAT, 'ISO-8859-1');
}

/** The first so many bytes, to the end of the last whole character. */
function cut(string $text, int $bytes): string
{
    $cut = substr($text, 0, $bytes);
    while ($cut !== '' && preg_match('//u', $cut) !== 1) {
        $cut = substr($cut, 0, -1);
    }
    return $cut;
}

function rainbow_text(array $fields): string
{
    ksort($fields);
    $pairs = [];
    foreach ($fields as $name => $value) {
        if (!is_array($value) && trim($value) !== '' && $name !== 'sign' && $name !== 'sign_type') {
            $pairs[] = "$name=$value";
        }
    }
    return implode('&', $pairs);
}

$phpEmpty = fn($value) => empty($value);
$blank = fn($value) => $value === '';

$calls = [
    'deposit' => fn($post, $key) => signed([
        'pay_memberid' => intval($post['pay_memberid']),
        'pay_orderid' => escaped($post['pay_orderid']),
        'pay_applydate' => escaped($post['pay_applydate']),
        'pay_bankcode' => intval($post['pay_bankcode']),
        'pay_notifyurl' => escaped($post['pay_notifyurl']),
        'pay_callbackurl' => escaped($post['pay_callbackurl']),
        'pay_userid' => escaped($post['pay_userid']),
        'pay_amount' => escaped($post['pay_amount']),
    ], $key, $blank),
    'payout' => fn($post, $key) => signed(array_diff_key($post, ['pay_md5sign' => 1]), $key, $phpEmpty),
    'payoutOfSome' => fn($post, $key) => signed(
        array_intersect_key($post, ['mchid' => 1, 'money' => 1, 'out_trade_no' => 1, 'userid' => 1]), $key, $phpEmpty),
    'checkOrder' => fn($post, $key) => signed([
        'pay_memberid' => intval($post['pay_memberid']),
        'pay_orderid' => $post['pay_orderid'],
        'serial_number' => $post['serial_number'],
    ], $key, $blank),
    'queryDeposit' => fn($post, $key) => signed([
        'pay_memberid' => intval($post['pay_memberid']),
        'pay_orderid' => $post['pay_orderid'],
    ], $key, $blank),
    'queryPayout' => fn($post, $key) => signed([
        'mchid' => $post['mchid'],
        'out_trade_no' => $post['out_trade_no'],
    ], $key, $phpEmpty),
    'queryDepositOfDay' => fn($post, $key) => signed([
        'pay_memberid' => intval($post['pay_memberid']),
        'pay_orderid' => $post['pay_orderid'],
        'pay_applydate' => $post['pay_applydate'],
    ], $key, $blank),
    'queryPayoutOfDay' => fn($post, $key) => signed([
        'mchid' => $post['mchid'],
        'out_trade_no' => $post['out_trade_no'],
        'datetime' => $post['datetime'],
    ], $key, $phpEmpty),
    'balance' => fn($post, $key) => signed(['pay_memberid' => intval($post['pay_memberid'])], $key, $blank),
    // What the gateway sends itself.
    'sent' => fn($fields, $key) => signed(
        array_diff_key($fields, ['sign' => 1, 'pay_md5sign' => 1, 'attach' => 1]), $key, $phpEmpty),
    'epay' => function ($fields, $key) {
        unset($fields['sign'], $fields['sign_type']);
        ksort($fields);
        $pairs = [];
        foreach ($fields as $name => $value) {
            if ($value != '') {
                $pairs[] = "$name=$value";
            }
        }
        return md5(implode('&', $pairs) . $key);
    },
    // Version 3095 of another program of that family, by its secret or by its key.
    'rainbow3095' => fn($fields, $key) => md5(rainbow_text($fields) . $key),
    'rainbowV2' => function ($fields, $key) {
        openssl_sign(rainbow_text($fields), $signature, $key, OPENSSL_ALGO_SHA256);
        return base64_encode($signature);
    },
    'ypay' => function ($fields, $key) {
        $pairs = [];
        ksort($fields);
        foreach ($fields as $name => $value) {
            $value = is_array($value) ? 'Array' : strip_tags($value);
            if (!in_array($name, ['sign', 'sign_type', '_input_charset'], true) && $value != '') {
                $pairs[] = "$name=$value";
            }
        }
        return md5(implode('&', $pairs) . $key);
    },
    'rainbowName' => fn($fields) => cut(htmlspecialchars(addslashes($fields['text']), ENT_QUOTES), 127),
    'ypayName' => fn($fields) => strip_tags($fields['text']),
    'epayText' => fn($fields) => htmlspecialchars(addslashes($fields['text']), ENT_QUOTES),
];

while (($line = fgets(STDIN)) !== false) {
    $signatures = [];
    foreach (json_decode($line, true) as $case) {
        $fields = $case['fields'] ?? null;
        if ($fields === null) {
            parse_str(base64_decode($case['body']), $fields);
        }
        $pair = $case['pair'] ?? '=';
        $signatures[] = $calls[$case['call']]($fields, $case['key']);
    }
    echo json_encode($signatures), "\n";
}
